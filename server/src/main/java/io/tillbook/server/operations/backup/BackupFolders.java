package io.tillbook.server.operations.backup;

import io.tillbook.server.backup.BackupSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.stream.StreamSupport;

/**
 * Folders in which backups may be made: those below one that the operator of the machine has named.
 *
 * @param root that one
 */
record BackupFolders(Path root) {
    /** Takes it as an absolute path. */
    BackupFolders {
        root = root.toAbsolutePath().normalize();
    }

    /**
     * The folder that somebody means.
     *
     * @param to relative to the root, or absolute; the root itself where it is empty
     * @throws FolderElsewhere when it is not below the root, links followed, or would be removed as a backup
     */
    Path below(String to) {
        try {
            Path folder = root.resolve(to).normalize();
            if (!folder.startsWith(root) || !existing(folder).startsWith(existing(root))) {
                throw new FolderElsewhere("must be below the folder that tillbook.backup.directory names");
            }
            if (StreamSupport.stream(root.relativize(folder).spliterator(), false).anyMatch(BackupSet::isNameOfOne)) {
                throw new FolderElsewhere("must have no part that is called like a backup");
            }
            return folder;
        } catch (InvalidPathException malformed) {
            throw new FolderElsewhere("is no path");
        }
    }

    /** The part of a path that there is, without links. */
    private static Path existing(Path path) {
        Path part = path;
        while (Files.notExists(part) && part.getParent() != null) {
            part = part.getParent();
        }
        try {
            return part.equals(path) ? path.toRealPath() : part.toRealPath().resolve(part.relativize(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Where a folder is below the root, with slashes; empty for the root itself. */
    String named(Path folder) {
        return root.relativize(folder.toAbsolutePath().normalize()).toString().replace('\\', '/');
    }

    /** The folder that was named so. */
    Path folder(String named) {
        return root.resolve(named);
    }
}
