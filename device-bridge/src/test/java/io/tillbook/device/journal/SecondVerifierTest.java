package io.tillbook.device.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.device.OutsideJudge;
import io.tillbook.device.journal.JournalVerifier.Verified;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A verifier in another language, written after the description alone, says the same as ours: of whole journals, and of
 * damaged ones. Signatures are checked where Python has the module {@code cryptography}.
 */
class SecondVerifierTest {
    private static final Path SCRIPT = Path.of("src", "test", "resources", "journal", "verify_journal.py");

    @TempDir private Path folder;

    @Test
    void bothSayTheSameOfAWholeJournal() throws Exception {
        try (Journal journal =
                JournalFolder.begin(folder, Journals.DEVICE, null, Journals.NOON, JournalFile.TO_DISK, 2_000)) {
            for (int no = 1; no <= 12; no++) {
                journal.append(Journals.sale(no));
            }
            journal.changeKey();
            journal.append(Journals.sale(13));
        }
        List<Path> files = JournalVerifier.filesIn(folder);
        Verified ours = JournalVerifier.verify(files, Optional.empty());

        assertThat(files).hasSizeGreaterThan(2);
        assertThat(theirs(files)).startsWith("whole " + ours.entries() + " "
                + java.util.Objects.requireNonNull(ours.head()).hash() + " torn 0");
    }

    @Test
    void bothFindTheSameDamage() throws Exception {
        Journals.begun(folder, 3).close();
        Path file = Segment.file(folder, 0);
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(26);
        for (int damage = 0; damage < 25; damage++) {
            byte[] changed = whole.clone();
            // Not within signatures: without its module the other one checks the chain alone.
            int at = random.nextInt(whole.length);
            changed[at] ^= (byte) (1 << random.nextInt(7));
            Files.write(file, changed);
            String ours = JournalVerifier.verify(List.of(file), Optional.empty()).broken() == null ? "whole" : "broken";
            String theirs = theirs(List.of(file));
            if (theirs.endsWith("chain") && ours.equals("broken")) {
                continue;
            }
            assertThat(theirs).as("byte %d", at).startsWith(ours);
        }
    }

    private static String theirs(List<Path> files) throws Exception {
        String arguments = String.join("\n", files.stream().map(file -> file.toAbsolutePath().toString()).toList());
        String script = "import sys\nsys.argv = ['verify'] + '''" + arguments + "'''.split('\\n')\n"
                + Files.readString(SCRIPT);
        Path runnable = Files.writeString(Files.createTempFile("verify", ".py"), script);
        try {
            return new String(OutsideJudge.python("hashlib", runnable.toString()), StandardCharsets.UTF_8).strip();
        } finally {
            Files.delete(runnable);
        }
    }
}
