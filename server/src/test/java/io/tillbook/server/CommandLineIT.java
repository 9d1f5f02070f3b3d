package io.tillbook.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.server.RunningServer.Ended;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineIT {
    @Test
    void tellsItsVersion() {
        Ended ended = RunningServer.run("version");
        assertThat(ended.exitCode()).isZero();
        assertThat(ended.output()).startsWith("Tillbook ").contains("Java 25").doesNotContain("unknown");
    }

    @Test
    void tellsWhatItCanDo() {
        Ended ended = RunningServer.run("--help");
        assertThat(ended.exitCode()).isZero();
        assertThat(ended.output()).contains("import", "version", "--tillbook.data-dir", "Exit codes:");
    }

    @Test
    void refusesWhatIsNoCommand() {
        Ended ended = RunningServer.run("exprot");
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.output()).contains("'exprot' is neither a command nor a setting");
    }

    @Test
    void keepsDemoDataToThisMachine(@TempDir Path directory) {
        Ended ended = RunningServer.startInVain(directory, "--spring.profiles.active=demo", "--server.address=0.0.0.0");
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.output()).contains("tillbook: server.address must be a loopback address such as 127.0.0.1");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void namesTheSettingThatIsWrong(@TempDir Path directory) {
        Ended ended = RunningServer.startInVain(directory, "--tillbook.comands.max-body=1MB");
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.output()).contains("tillbook: tillbook.comands.max-body is no setting")
                .doesNotContain("\tat ");
    }
}
