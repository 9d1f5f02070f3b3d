package io.tillbook.device.journal;

import io.tillbook.device.disk.Disk;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The last file of a journal, to which entries are appended. */
final class JournalFile implements AutoCloseable {
    /** Opens files as they are. */
    static final Opener TO_DISK = path -> FileChannel.open(path, StandardOpenOption.WRITE);

    private final Path path;
    private final FileChannel channel;
    private long bytes;

    /** Opens a file for writing. */
    @FunctionalInterface
    interface Opener {
        FileChannel open(Path path) throws IOException;
    }

    /** @param bytes how many bytes of it are whole lines; what stands behind them is overwritten */
    JournalFile(Path path, long bytes, Opener opener) throws IOException {
        this.path = path;
        this.bytes = bytes;
        this.channel = opener.open(path);
        if (channel.size() > bytes) {
            channel.truncate(bytes);
            channel.force(true);
        }
    }

    Path path() {
        return path;
    }

    long bytes() {
        return bytes;
    }

    /**
     * Appends a line, on disk when this answers.
     *
     * @throws JournalFull where it was not taken, and is not there
     * @throws JournalBroken where nobody knows whether it is there
     */
    void append(byte[] line) throws IOException {
        try {
            channel.position(bytes);
            Disk.write(channel, line);
        } catch (IOException full) {
            takeBack(full);
            throw new JournalFull(full);
        }
        try {
            channel.force(false);
        } catch (IOException unknown) {
            // What a disk has of what it failed to keep is not known until it is read again.
            throw new JournalBroken("the disk has failed to keep an entry of the journal: " + unknown.getMessage());
        }
        bytes += line.length;
    }

    private void takeBack(IOException full) throws JournalBroken {
        try {
            channel.truncate(bytes);
            channel.force(false);
        } catch (IOException unknown) {
            throw new JournalBroken("the disk has taken a part of an entry: " + full.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
