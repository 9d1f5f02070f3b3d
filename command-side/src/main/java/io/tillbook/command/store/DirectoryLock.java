package io.tillbook.command.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Allows one engine at a time in a directory. RocksDB has a lock of its own, but releases it while a broken store is
 * reopened, and its message does not name the holder. The operating system drops this lock when the process dies.
 */
public final class DirectoryLock implements AutoCloseable {

    private static final String FILE = "store.lock";

    // Beyond the content, so that other processes can read the holder even where locks are mandatory.
    private static final long LOCKED_BYTE = 1 << 10;

    // File locks belong to the process: closing a second channel on the file would give up the first one's lock.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path directory;
    private final FileChannel channel;

    private DirectoryLock(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    /** Takes the lock of an existing directory or throws {@link DataDirectoryInUse}. */
    public static DirectoryLock take(Path directory) throws IOException {
        Path real = directory.toRealPath();
        if (!HELD_HERE.add(real)) {
            throw new DataDirectoryInUse(directory, "this very process");
        }
        try {
            return new DirectoryLock(real, lockedChannel(directory));
        } catch (IOException | RuntimeException refused) {
            HELD_HERE.remove(real);
            throw refused;
        }
    }

    private static FileChannel lockedChannel(Path directory) throws IOException {
        FileChannel channel = FileChannel.open(directory.resolve(FILE), StandardOpenOption.CREATE,
                StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock(LOCKED_BYTE, 1, false) == null) {
                throw new DataDirectoryInUse(directory, "another process (" + holder(channel) + ")");
            }
            String pid = "process id " + ProcessHandle.current().pid();
            channel.truncate(0).write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
            return channel;
        } catch (IOException | RuntimeException refused) {
            channel.close();
            throw refused;
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(40);
        channel.read(text, 0);
        return new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD_HERE.remove(directory);
    }
}
