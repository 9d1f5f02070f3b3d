package io.tillbook.server.transfer.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.server.transfer.InputFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;

class MigrateCommandTest {
    @TempDir private Path directory;

    private final StringWriter messages = new StringWriter();
    private final CommandLine command = new CommandLine(new MigrateCommand()).setErr(new PrintWriter(messages, true));

    @Test
    void thereAreTwoEngines() {
        assertThat(run("embedded", "embedded")).isEqualTo(ExitCode.USAGE);
        assertThat(messages.toString()).contains("--from and --to must be different engines");
        assertThat(run("axon-server", "axon-server")).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void whatIsNoEngineIsNamed() {
        assertThat(run("embedded", "postgres")).isEqualTo(ExitCode.USAGE);
        assertThat(messages.toString()).contains("--to", "postgres");
    }

    @Test
    void whatIsNoAddressIsNamed() {
        assertThat(run("embedded", "axon-server", "--axon-server", "events.example:none")).isEqualTo(ExitCode.USAGE);
        assertThat(messages.toString()).contains("--axon-server must be HOST:PORT", "events.example:none");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void aDirectoryWithoutEventsIsNoHistoryOfNothing() {
        assertThat(run("embedded", "axon-server")).isEqualTo(InputFailure.EXIT_CODE);
        assertThat(messages.toString()).contains(directory + " is no data directory");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void aStoreThatCannotBeOpenedIsNamedWithWhatToDo() throws IOException {
        Path events = Files.createDirectory(directory.resolve("events"));
        Files.createFile(events.resolve("000012.sst"));

        assertThat(run("embedded", "axon-server")).isEqualTo(InputFailure.EXIT_CODE);
        assertThat(messages.toString()).contains(events.toString(), "restore a backup");
    }

    private int run(String from, String to, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("--from", from, "--to", to, "--data-dir", directory.toString()));
        arguments.addAll(List.of(more));
        return command.execute(arguments.toArray(String[]::new));
    }
}
