package io.tillbook.device.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.access.DeviceId;
import io.tillbook.api.devices.EntryKind;
import io.tillbook.api.devices.JournalHead;
import io.tillbook.device.journal.Draft;
import io.tillbook.device.journal.Journal;
import io.tillbook.device.journal.JournalFolder;
import io.tillbook.device.journal.JournalClock;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/** What an auditor types. */
class VerifyJournalCommandTest {
    @TempDir private Path folder;

    private JournalHead head;
    private String key;

    @BeforeEach
    void write() throws Exception {
        try (Journal journal =
                JournalFolder.begin(folder, new DeviceId("bridge-S1"), null, JournalClock.of(Clock.systemUTC()))) {
            journal.append(Draft.of(EntryKind.SHIFT, new JsonMapper().createObjectNode().put("no", 1)));
            head = journal.head();
            key = journal.key().publicKey();
        }
    }

    @Test
    void aWholeJournalIsSaidToBeWhole() {
        Said said = verify(folder.toString(), "--head", known(head.seq()), "--key", key);

        assertThat(said.exitCode()).isZero();
        assertThat(said.text()).contains("bridge-S1", "entries    2", known(1), key, "whole");
    }

    @Test
    void aTornRecordIsSaidAndIsNoDamage() throws Exception {
        Path file = folder.resolve("000000000000.ndjson");
        Files.writeString(file, "{\"body", java.nio.file.StandardOpenOption.APPEND);

        assertThat(verify(file.toString()).exitCode()).isZero();
        assertThat(verify(file.toString()).text()).contains("torn       6 bytes");
    }

    @Test
    void anotherHeadOrKeyOrAChangedLineIsFound() throws Exception {
        Path file = folder.resolve("000000000000.ndjson");

        assertThat(verify(folder.toString(), "--head", known(2)).text()).contains("BROKEN", "ends before it");
        assertThat(verify(folder.toString(), "--key", head.hash()).text()).contains("another key");
        Files.writeString(file, Files.readString(file).replace("\"no\":1", "\"no\":2"));
        Said said = verify(folder.toString());
        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(said.text()).contains("line 2: its body is not the one that was signed");
    }

    private String known(long seq) {
        return "bridge-S1:" + seq + ":" + head.hash();
    }

    private record Said(int exitCode, String text) {}

    private static Said verify(String... arguments) {
        StringWriter out = new StringWriter();
        List<String> all = new ArrayList<>(List.of("verify-journal"));
        all.addAll(List.of(arguments));
        int exitCode = new CommandLine(new Bridge()).addSubcommand(new VerifyJournalCommand())
                .setOut(new PrintWriter(out, true))
                .execute(all.toArray(String[]::new));
        return new Said(exitCode, out.toString());
    }
}
