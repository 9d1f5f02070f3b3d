package io.tillbook.server.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class TokenOptionsTest {
    @TempDir private Path directory;

    /** A tool that asks for nothing else. */
    @Command(name = "tool")
    private static final class Tool {
        @Mixin private final TokenOptions token;

        Tool(Map<String, String> environment) {
            token = new TokenOptions(environment);
        }
    }

    @Test
    void readTheFileBeforeTheEnvironment() throws IOException {
        Path file = Files.writeString(directory.resolve("token"), "of-the-file\n");
        Map<String, String> environment = Map.of("TILLBOOK_TOKEN", " of-the-environment ");
        assertThat(options(environment, "--token-file", file.toString()).token()).contains("of-the-file");
        assertThat(options(environment).token()).contains("of-the-environment");
        assertThat(options(Map.of()).token()).isEmpty();
        assertThat(options(Map.of("TILLBOOK_TOKEN", " ")).token()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two\nlines", "two words", "账房"})
    void refuseAFileWithoutAToken(String content) throws IOException {
        Path file = Files.writeString(directory.resolve("token"), content);
        assertThatThrownBy(() -> options(Map.of(), "--token-file", file.toString()).token())
                .isInstanceOf(InputFailure.class)
                .hasMessage(file + " has no token: one line of ASCII characters without blanks");
    }

    @Test
    void doNotTakeATokenOnTheCommandLine() {
        assertThatThrownBy(() -> options(Map.of(), "--token", "secret"))
                .isInstanceOf(CommandLine.ParameterException.class);
    }

    private static TokenOptions options(Map<String, String> environment, String... arguments) {
        Tool tool = new Tool(environment);
        new CommandLine(tool).parseArgs(arguments);
        return tool.token;
    }
}
