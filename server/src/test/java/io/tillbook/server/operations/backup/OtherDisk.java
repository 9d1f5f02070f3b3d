package io.tillbook.server.operations.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.springframework.util.FileSystemUtils;

/**
 * A folder on another file system than that of temporary files, where Linux has one in memory: no file there can be a
 * second name of one here.
 */
record OtherDisk(Path folder) implements AutoCloseable {
    private static final Path MEMORY = Path.of("/dev/shm");

    /** Skips the test where there is none. */
    static OtherDisk than(Path here) throws IOException {
        Assumptions.assumeTrue(
                Files.isWritable(MEMORY) && !Files.getFileStore(MEMORY).equals(Files.getFileStore(here)),
                "there is no other file system in " + MEMORY);
        return new OtherDisk(Files.createTempDirectory(MEMORY, "tillbook"));
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }
}
