package io.tillbook.device.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that is killed while it writes loses nothing that it has answered. 20 times, or as often as the system
 * property {@code tillbook.kills} says.
 */
class JournalKillTest {
    private static final int KILLS = Integer.getInteger("tillbook.kills", 20);

    @TempDir private Path folder;

    @Test
    void whatWasAnsweredIsThereAfterEveryKill() throws Exception {
        Journals.begun(folder, 0).close();
        long answered = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            answered = killedAfter(answered, 3 + 7 * kill % 29);
            assertThat(JournalVerifier.verify(JournalVerifier.filesIn(folder), Optional.empty()).broken()).isNull();
            try (Journal journal = JournalFolder.open(folder, Journals.NOON)) {
                assertThat(journal.head().seq()).isGreaterThanOrEqualTo(answered);
            }
        }
    }

    /** The last entry that a writer has answered with before it was killed. */
    private long killedAfter(long before, int answers) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-cp",
                System.getProperty("java.class.path"), Writer.class.getName(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long last = before;
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            for (int answer = 0; answer < answers; answer++) {
                last = Long.parseLong(Optional.ofNullable(said.readLine()).orElseThrow());
            }
            writer.toHandle().destroyForcibly(); // that of the process would close what it has said
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                last = Long.parseLong(line);
            }
        } finally {
            assertThat(writer.destroyForcibly().waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
        return last;
    }

    /** Appends for as long as it lives, and says what is on disk. */
    static final class Writer {
        private Writer() {}

        static void main(String[] arguments) throws IOException {
            try (FileOutputStream said = new FileOutputStream(FileDescriptor.out);
                    Journal journal =
                            JournalFolder.open(Path.of(arguments[0]), Journals.NOON, JournalFile.TO_DISK, 20_000)) {
                for (int no = (int) journal.head().seq() + 1; no < Integer.MAX_VALUE; no++) {
                    said.write((journal.append(Journals.sale(no)).entry().seq() + "\n")
                            .getBytes(StandardCharsets.US_ASCII));
                }
            }
        }
    }
}
