package io.tillbook.server.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/**
 * Folders for what is needed only while the process runs. They are in the data directory under names that stay the
 * same: a process that is killed leaves nothing in the system's temporary folder, and the next one finds what it left.
 *
 * @param root the folder that they are in
 */
public record TemporaryFolder(Path root) {
    /**
     * A folder, made if it is missing.
     *
     * @throws UncheckedIOException when it cannot be made
     */
    public Path folder(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * A folder with nothing in it. Only for who knows that no other process works on the data directory.
     *
     * @throws UncheckedIOException when it cannot be made or emptied
     */
    public Path emptied(String name) {
        try {
            FileSystemUtils.deleteRecursively(root.resolve(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return folder(name);
    }
}
