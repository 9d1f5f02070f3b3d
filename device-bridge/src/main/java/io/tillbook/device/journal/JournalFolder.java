package io.tillbook.device.journal;

import io.tillbook.api.access.DeviceId;
import io.tillbook.api.devices.JournalEntry;
import io.tillbook.api.devices.JournalHead;
import io.tillbook.device.disk.Disk;
import io.tillbook.device.journal.JournalFile.Opener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Folders in which journals lie: begins one, or goes on with the one that is there. */
public final class JournalFolder {
    /** Where a file is that long, the next entry begins another one. */
    private static final long MOST_BYTES = 4L << 20;

    private JournalFolder() {}

    /** Whether there is a journal in a folder. */
    public static boolean isIn(Path folder) throws IOException {
        return Files.isDirectory(folder) && !Segment.in(folder).isEmpty();
    }

    /**
     * Begins a journal with a key of its own.
     *
     * @param device the id that the server knows it by
     * @param replaces the head of the journal in whose place it begins
     * @throws IOException where there is one already
     */
    public static Journal begin(Path folder, DeviceId device, @Nullable JournalHead replaces, JournalClock clock)
            throws IOException {
        return begin(folder, device, replaces, clock, JournalFile.TO_DISK, MOST_BYTES);
    }

    static Journal begin(Path folder, DeviceId device, @Nullable JournalHead replaces, JournalClock clock,
            Opener opener, long mostBytes) throws IOException {
        Files.createDirectories(folder);
        if (isIn(folder)) {
            throw new IOException("there is a journal in " + folder + " already");
        }
        JournalKey key = JournalKey.make(folder, 1);
        JournalEntry genesis = JournalEntry.genesis(device, key.publicKey(), replaces);
        JournalLine line = new JournalLine(genesis, null, key.signEntry(genesis.hash()));
        Disk.replace(Segment.file(folder, 0), line.text() + "\n");
        return open(folder, clock, opener, mostBytes);
    }

    /**
     * Goes on with the journal of a folder.
     *
     * @throws JournalBroken where entries are missing, or were changed, or the server has more than is here
     * @throws IOException where somebody else writes it, or it cannot be read
     */
    public static Journal open(Path folder, JournalClock clock) throws IOException {
        return open(folder, clock, JournalFile.TO_DISK, MOST_BYTES);
    }

    static Journal open(Path folder, JournalClock clock, Opener opener, long mostBytes) throws IOException {
        WriterLock lock = WriterLock.take(folder);
        try {
            return new Journal(folder, clock, opener, mostBytes, lock);
        } catch (IOException | RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }
}
