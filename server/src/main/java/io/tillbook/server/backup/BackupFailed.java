package io.tillbook.server.backup;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Objects;

/** A backup cannot be made, read or put back; the message tells people why. */
public sealed class BackupFailed extends RuntimeException permits BackupDamaged {
    @Serial private static final long serialVersionUID = 1L;

    /** @param message for people */
    public BackupFailed(String message) {
        super(message);
    }

    /** @param message for people */
    public BackupFailed(String message, Throwable cause) {
        super(message, cause);
    }

    /** The same with its message always there. */
    public String message() {
        return Objects.requireNonNullElse(getMessage(), "it failed");
    }

    /** What a file system's failure means. */
    static String reason(Exception failure) {
        return switch (failure) {
            case AccessDeniedException denied -> "there is no permission for " + denied.getFile();
            case NoSuchFileException missing -> missing.getFile() + " is not there";
            case NotDirectoryException file -> file.getFile() + " is no folder";
            case ReadOnlyFileSystemException _ -> "the file system can only be read";
            case FileSystemException told when told.getReason() != null -> told.getReason() + " (" + told.getFile()
                    + ")";
            case IOException other -> Objects.requireNonNullElse(other.getMessage(), other.toString());
            default -> failure.toString();
        };
    }
}
