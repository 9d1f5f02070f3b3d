package io.tillbook.device.journal;

import io.tillbook.device.journal.JournalLine.Malformed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The files of a journal that is opened, from the one on that has the last entry which the server has confirmed.
 * Earlier ones are trusted until somebody verifies them.
 *
 * @param lines entries of those files
 * @param chain behind the last one
 * @param last the last file
 * @param lastBytes how many bytes its whole lines have
 * @param droppedBytes how many bytes of a torn line stand behind them
 */
record OpenedFiles(List<JournalLine> lines, Chain chain, Path last, long lastBytes, long droppedBytes) {
    static OpenedFiles read(Path folder, long confirmed) throws IOException {
        return read(folder, confirmed, Long.MAX_VALUE);
    }

    /** The same up to an entry; of what stands behind it nothing is read, as somebody may be writing there. */
    static OpenedFiles read(Path folder, long confirmed, long to) throws IOException {
        List<Path> files = Segment.in(folder).stream().filter(file -> Segment.first(file) <= to).toList();
        int from = 0;
        while (from + 1 < files.size() && Segment.first(files.get(from + 1)) <= confirmed) {
            from++;
        }
        Reading reading = new Reading(folder, to);
        for (Path file : files.subList(from, files.size())) {
            reading.read(file, file.equals(files.getLast()));
        }
        return reading.opened();
    }

    /** Follows files one after another. */
    private static final class Reading {
        private final Path folder;
        private final long to;
        private final List<JournalLine> lines = new ArrayList<>();
        private @Nullable Chain before;
        private @Nullable Chain chain;
        private @Nullable Segment segment;

        Reading(Path folder, long to) {
            this.folder = folder;
            this.to = to;
        }

        void read(Path file, boolean isLast) throws IOException {
            Segment read = Segment.read(file);
            segment = read;
            if (read.tornBytes() > 0 && !isLast) {
                throw new JournalBroken(file + " ends within a line, and goes on in another file");
            }
            if (!read.lines().isEmpty() && parse(read, 0).entry().seq() != Segment.first(file)) {
                throw new JournalBroken(file + " begins with another entry than its name says");
            }
            long wanted = to - Segment.first(file);
            for (int number = 0; number < read.lines().size() && number <= wanted; number++) {
                follow(parse(read, number), place(read, number));
            }
        }

        private void follow(JournalLine line, String place) throws IOException {
            Chain here = chain == null ? start(folder, line) : chain;
            check(here.unlinked(line), place);
            before = here;
            chain = here.after(line);
            lines.add(line);
        }

        OpenedFiles opened() throws IOException {
            if (segment == null || before == null || chain == null) {
                throw new JournalBroken("there is no entry in " + folder);
            }
            check(before.wrong(lines.getLast()), "the last entry in " + segment.file());
            return new OpenedFiles(lines, chain, segment.file(), segment.wholeBytes(), segment.tornBytes());
        }

        private static void check(Optional<Chain.Wrong> wrong, String place) throws JournalBroken {
            if (wrong.isPresent()) {
                throw new JournalBroken(place + ": " + wrong.get().sentence());
            }
        }
    }

    private static Chain start(Path folder, JournalLine line) throws IOException {
        return line.entry().seq() == 0 ? Chain.START
                : Chain.before(line.entry(), JournalKey.read(folder, line.entry().key()).publicKey());
    }

    private static JournalLine parse(Segment segment, int number) throws JournalBroken {
        try {
            return JournalLine.parse(segment.lines().get(number));
        } catch (Malformed damaged) {
            throw new JournalBroken(place(segment, number) + " is no entry: " + damaged.getMessage());
        }
    }

    static String place(Segment segment, int number) {
        return segment.file() + ", line " + (number + 1);
    }
}
