package io.tillbook.server.cli.payments;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.sales.TenderMethod;
import io.tillbook.server.payments.simulator.ProviderSimulator;
import io.tillbook.server.payments.simulator.SimulatedAccounts;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DoctorCommandTest {
    @TempDir private Path folder;
    private final ProviderSimulator alipay = ProviderSimulator.start(TenderMethod.ALIPAY);
    private final ProviderSimulator wechat = ProviderSimulator.start(TenderMethod.WECHAT);
    private final StringWriter output = new StringWriter();
    private String settings = "";

    @BeforeEach
    void setAccounts() throws IOException {
        settings = SimulatedAccounts.in(folder, List.of(alipay, wechat))
                .writeSettings("http://127.0.0.1:8080")
                .toString();
    }

    @AfterEach
    void stop() {
        alipay.close();
        wechat.close();
    }

    private int run(String... more) {
        List<String> arguments = new ArrayList<>(List.of("doctor", "--spring.config.additional-location=" + settings));
        arguments.addAll(List.of(more));
        return new CommandLine(new PaymentsCommand()).setOut(new PrintWriter(output))
                .execute(arguments.toArray(String[]::new));
    }

    @Test
    void accountsThatWorkAreToldSo() {
        assertThat(run()).isZero();
        assertThat(output.toString()).contains("alipay (ALIPAY) works", "wechat (WECHAT) works");
    }

    @Test
    void whatIsWrongWithAnAccountIsTold() throws IOException {
        assertThat(run("--tillbook.payments.accounts.alipay.app-id=2099")).isEqualTo(3);
        assertThat(output.toString()).contains("alipay (ALIPAY) does not know us (isv.invalid-app-id",
                "Is app-id right", "wechat (WECHAT) works");
        assertThat(run("--tillbook.payments.accounts.wechat.serial=ABC")).isEqualTo(3);
        assertThat(output.toString()).contains("does not know us (SIGN_ERROR: 商户证书序列号有误)",
                "Do merchant-id, serial and private-key-file belong together");

        Path ours = folder.resolve("alipay-private-key-file");
        assertThat(Files.exists(ours)).isTrue();
        assertThat(run("--tillbook.payments.accounts.wechat.provider-key-file="
                + folder.resolve("alipay-provider-key-file"))).isEqualTo(3);
        assertThat(output.toString()).contains("it is not proven that the provider does");
    }

    @Test
    void whoIsNotReachedIsToldSo() {
        alipay.close();
        assertThat(run()).isEqualTo(3);
        assertThat(output.toString()).contains("alipay (ALIPAY) is not reached");
    }

    @Test
    void wrongSettingsAndNoneAtAllEndDifferently() {
        assertThat(run("--tillbook.payments.accounts.alipay.app-idd=1")).isEqualTo(2);
        assertThat(run("stray")).isEqualTo(2);
        settings = "";
        assertThat(new CommandLine(new PaymentsCommand()).setOut(new PrintWriter(output)).execute("doctor"))
                .isEqualTo(2);
        assertThat(output.toString()).contains("No account is set");
    }

    @Test
    void aClockThatIsWrongIsTold() throws InterruptedException {
        InstantSource ahead = InstantSource.offset(InstantSource.system(), Duration.ofMinutes(10));
        InstantSource behind = InstantSource.offset(InstantSource.system(), Duration.ofMinutes(-10));
        assertThat(ClockCheck.of(wechat.address(), ahead).orElseThrow()).contains("ahead of the provider's");
        assertThat(ClockCheck.of(wechat.address(), behind).orElseThrow()).contains("behind the provider's");
        assertThat(ClockCheck.of(wechat.address(), InstantSource.system())).isEmpty();
    }
}
