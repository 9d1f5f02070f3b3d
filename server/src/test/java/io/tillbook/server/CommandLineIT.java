package io.tillbook.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.server.RunningServer.Ended;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --tillbook.comands.max-body=1MB | tillbook.comands.max-body is no setting
            --tillbook.cache.streams=many   | tillbook.cache.streams has a value that cannot be read
            --tillbook.commands.max-body=1B | tillbook.commands.max-body must be between 1KB and 64MB
            """)
    void namesTheSettingThatIsWrong(String setting, String message, @TempDir Path directory) {
        Ended ended = RunningServer.startInVain(directory, setting);
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.output()).contains("tillbook: " + message).doesNotContain("\tat ");
    }
}
