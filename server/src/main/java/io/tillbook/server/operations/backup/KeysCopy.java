package io.tillbook.server.operations.backup;

import io.tillbook.server.backup.BackupFailed;
import io.tillbook.server.keys.KeyFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * A copy of the keys of persons, which is kept apart from backups of the ledger. There is only ever one, so that a key
 * that was destroyed is in no copy after the next backup. The master key, which opens them, is not in it.
 *
 * @param keys the keys
 * @param folder where the copy goes; none is made where it is null
 */
record KeysCopy(KeyFiles keys, @Nullable Path folder) {
    private static final String NAME = "subjects";

    /** Replaces the copy. */
    void copy() {
        if (folder == null) {
            return;
        }
        Path copy = folder.resolve(NAME);
        Path next = folder.resolve(NAME + ".new");
        Path before = folder.resolve(NAME + ".old");
        try {
            Files.createDirectories(folder);
            FileSystemUtils.deleteRecursively(next);
            keys.copyTo(next);
            FileSystemUtils.deleteRecursively(before);
            if (Files.exists(copy)) {
                Files.move(copy, before);
            }
            Files.move(next, copy);
            FileSystemUtils.deleteRecursively(before);
        } catch (IOException | IllegalStateException failed) {
            throw new BackupFailed("the ledger is backed up, but the keys of persons cannot be copied to " + folder
                    + ": " + failed.getMessage(), failed);
        }
    }
}
