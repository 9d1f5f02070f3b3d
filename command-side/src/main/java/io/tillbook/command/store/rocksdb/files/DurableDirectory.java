package io.tillbook.command.store.rocksdb.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/**
 * The file system's part in the store: a directory whose name survives a power cut, its size, and whether it takes
 * data.
 */
public final class DurableDirectory {

    private static final int PROBE_BYTES = 1 << 20;

    private DurableDirectory() {}

    /** Creates {@code directory} and syncs its parents; RocksDB syncs the content of a directory, not its name. */
    static void create(Path directory) throws IOException {
        Path absolute = directory.toAbsolutePath();
        Path parent = absolute.getParent();
        if (Files.isDirectory(absolute) || parent == null) {
            return;
        }
        create(parent);
        Files.createDirectories(absolute);
        boolean canSyncDirectories = !System.getProperty("os.name", "").startsWith("Windows");
        if (canSyncDirectories) {
            try (FileChannel names = FileChannel.open(parent, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    /** Writes, syncs and removes a file; throws the failure of the file system. */
    public static void probe(Path directory) throws IOException {
        Path file = directory.resolve("space.probe");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            ByteBuffer content = ByteBuffer.allocate(PROBE_BYTES);
            while (content.hasRemaining()) {
                channel.write(content);
            }
            channel.force(true);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Bytes of all files in {@code directory}; files that RocksDB removes meanwhile count as nothing. */
    public static long sizeBytes(Path directory) throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                bytes += sizeOrNothing(file);
            }
        }
        return bytes;
    }

    private static long sizeOrNothing(Path file) throws IOException {
        try {
            return Files.size(file);
        } catch (NoSuchFileException removedMeanwhile) {
            return 0;
        }
    }
}
