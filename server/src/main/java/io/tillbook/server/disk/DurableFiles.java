package io.tillbook.server.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** Files that survive a power cut once these methods have returned. */
public final class DurableFiles {
    private static final boolean CAN_SYNC_FOLDERS = !System.getProperty("os.name", "").startsWith("Windows");

    private DurableFiles() {}

    /** Writes a file that is there whole or not at all. */
    public static void write(Path file, byte[] content) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.write(part, content);
        sync(part);
        move(part, file);
    }

    /** Moves within a file system. */
    public static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        syncFolder(folder(to));
    }

    private static Path folder(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file is in a folder");
    }

    /** Makes the content of a file durable. */
    public static void sync(Path file) throws IOException {
        try (FileChannel content = FileChannel.open(file, StandardOpenOption.READ)) {
            content.force(true);
        }
    }

    /** Makes the names in a folder durable. */
    public static void syncFolder(Path folder) throws IOException {
        if (CAN_SYNC_FOLDERS) {
            sync(folder);
        }
    }

    /** What is in a folder, in the order of names. */
    public static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** Removes a folder with all that is in it, if it is there. */
    public static void remove(Path folder) throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }
}
