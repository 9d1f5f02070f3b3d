package io.tillbook.device.journal;

import io.tillbook.api.devices.JournalEntry;
import io.tillbook.api.devices.JournalHead;
import io.tillbook.api.devices.EntryKind;
import io.tillbook.device.journal.JournalLine.Malformed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads files of a journal and proves that nothing in them is lost, doubled, changed or in another order: without a
 * server, and without the key. What it cannot prove by itself is that nothing is missing behind the last entry, and
 * whose key it is: for that somebody else has to know a head, and the key.
 */
public final class JournalVerifier {
    private final Map<EntryKind, Integer> kinds = new EnumMap<>(EntryKind.class);
    private final Set<String> commands = new HashSet<>();
    private Chain chain = Chain.START;
    private int withoutBody;
    private @Nullable String keyOfFirst;
    private @Nullable String found;
    private @Nullable JournalHead expected;

    private JournalVerifier() {}

    /**
     * What was found.
     *
     * @param entries how many entries follow each other
     * @param head the last of them; null where there is none
     * @param publicKey the key of the first one
     * @param kinds how many of each kind
     * @param withoutBody how many whose body was taken away
     * @param tornBytes how many bytes without an end of line stand at the end: a record that was being written
     * @param broken where the journal is not whole, and why; null where it is
     */
    public record Verified(long entries, @Nullable JournalHead head, @Nullable String publicKey,
            Map<EntryKind, Integer> kinds, int withoutBody, long tornBytes, @Nullable String broken) {}

    /**
     * Verifies files.
     *
     * @param files in any order
     * @param known a head that the journal has to have reached
     */
    public static Verified verify(List<Path> files, Optional<JournalHead> known) throws IOException {
        JournalVerifier verifier = new JournalVerifier();
        verifier.expected = known.orElse(null);
        List<Path> inOrder = files.stream().sorted(Comparator.comparingLong(Segment::first)).toList();
        long torn = 0;
        for (Path file : inOrder) {
            Segment segment = Segment.read(file);
            torn = segment.tornBytes();
            verifier.follow(segment);
            if (torn > 0 && !file.equals(inOrder.getLast())) {
                verifier.broken(file + " ends within a line, and goes on in another file");
            }
            if (verifier.found != null) {
                break;
            }
        }
        return verifier.result(torn);
    }

    /** The files of a folder. */
    public static List<Path> filesIn(Path folder) throws IOException {
        return Segment.in(folder);
    }

    private void follow(Segment segment) {
        if (found == null && Segment.first(segment.file()) != chain.next()) {
            broken(segment.file() + " does not begin with entry " + chain.next());
        }
        for (int number = 0; found == null && number < segment.lines().size(); number++) {
            follow(segment, number);
        }
    }

    private void follow(Segment segment, int number) {
        String place = OpenedFiles.place(segment, number);
        try {
            JournalLine line = JournalLine.parse(segment.lines().get(number));
            chain.wrong(line)
                    .ifPresentOrElse(wrong -> broken(place + ": " + wrong.sentence()), () -> taken(line, place));
        } catch (Malformed damaged) {
            broken(place + " is no entry: " + damaged.getMessage());
        }
    }

    private void taken(JournalLine line, String place) {
        JournalEntry entry = line.entry();
        chain = chain.after(line);
        kinds.merge(entry.kind(), 1, Integer::sum);
        if (entry.kind() == EntryKind.GENESIS) {
            keyOfFirst = entry.publicKey();
        } else if (line.body() == null) {
            withoutBody++;
        }
        if (entry.kind() == EntryKind.COMMAND && !commands.add(String.valueOf(entry.commandId()))) {
            broken(place + ": command " + entry.commandId() + " stands in it twice");
        }
        if (expected != null && expected.seq() == entry.seq() && !expected.equals(entry.head())) {
            broken(place + ": it is another entry than the one that is known, which has hash " + expected.hash());
        }
    }

    private void broken(String why) {
        if (found == null) {
            found = why;
        }
    }

    private Verified result(long torn) {
        if (expected != null && expected.seq() >= chain.next()) {
            broken("entry " + expected.seq() + " is known, and the journal ends before it");
        }
        if (chain.next() == 0) {
            broken("there is no entry");
        }
        return new Verified(chain.next(), chain.last().orElse(null), keyOfFirst, kinds, withoutBody, torn, found);
    }
}
