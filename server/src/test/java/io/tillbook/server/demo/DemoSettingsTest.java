package io.tillbook.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.server.settings.WrongSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;

class DemoSettingsTest {
    private static final String TOKEN_FILE = "tillbook.access.bootstrap-token-file";

    @TempDir private Path data;

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.2", "::1", "localhost"})
    void takeAddressesThatOnlyThisMachineReaches(String address) {
        assertThat(environment(address).getProperty(TOKEN_FILE)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.0.2.1", "::", "", " "})
    void refuseAllOthers(String address) {
        assertThatThrownBy(() -> environment(address)).isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith(
                        "server.address must be a loopback address such as 127.0.0.1 in the profile demo");
        assertThat(data.resolve("demo-token")).doesNotExist();
    }

    @Test
    void nameATokenThatOnlyItsOwnerCanReadAndThatStays() throws IOException {
        Path file = Path.of(String.valueOf(environment("127.0.0.1").getProperty(TOKEN_FILE)));
        String token = Files.readString(file);
        assertThat(file).isEqualTo(data.resolve("demo-token"));
        assertThat(token.strip()).startsWith("tillbook_").hasSizeGreaterThan(40);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        environment("127.0.0.1");
        assertThat(Files.readString(file)).isEqualTo(token);
    }

    @Test
    void leaveATokenThatSomebodyNames() {
        MockEnvironment environment = new MockEnvironment().withProperty("server.address", "127.0.0.1")
                .withProperty("tillbook.data-dir", data.toString())
                .withProperty(TOKEN_FILE, "mine");
        new DemoSettings(environment).postProcessBeanFactory(new DefaultListableBeanFactory());
        assertThat(environment.getProperty(TOKEN_FILE)).isEqualTo("mine");
        assertThat(data.resolve("demo-token")).doesNotExist();
    }

    @Test
    void areToldAsALineThatAShellTakes() {
        assertThat(DemoSignIn.line(Path.of("data/demo-token"))).isEqualTo(
                "export TILLBOOK_TOKEN=$(cat data/demo-token)");
        assertThat(DemoSignIn.line(Path.of("my data/it's"))).isEqualTo(
                "export TILLBOOK_TOKEN=$(cat 'my data/it'\\''s')");
    }

    private MockEnvironment environment(String address) {
        MockEnvironment environment = new MockEnvironment().withProperty("server.address", address)
                .withProperty("tillbook.data-dir", data.toString());
        new DemoSettings(environment).postProcessBeanFactory(new DefaultListableBeanFactory());
        return environment;
    }
}
