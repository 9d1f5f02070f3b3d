package io.tillbook.server.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * What is backed up: an open event store.
 *
 * @param checkpoint sets its files aside in a folder that is not there yet
 * @param aside that folder, on the file system of the store
 */
public record BackupSource(Consumer<Path> checkpoint, Path aside) {
    private static final String ASIDE = "checkpoint";

    /** A store in a data directory. */
    public static BackupSource in(Path dataDirectory, Consumer<Path> checkpoint) {
        return new BackupSource(checkpoint, dataDirectory.resolve(ASIDE));
    }

    /** Sets the files aside; what was left of an earlier time is removed first. */
    Path take() throws IOException {
        release();
        checkpoint.accept(aside);
        return aside;
    }

    /** Removes what is set aside, which keeps files from being removed from the disk. */
    public void release() throws IOException {
        DurableFiles.remove(aside);
    }
}
