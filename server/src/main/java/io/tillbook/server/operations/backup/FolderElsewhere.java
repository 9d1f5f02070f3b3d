package io.tillbook.server.operations.backup;

import java.io.Serial;
import java.util.Objects;

/** Somebody asked for a backup in a folder that is not below that of all backups. */
public final class FolderElsewhere extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    FolderElsewhere(String reason) {
        super(reason);
    }

    /** What is wrong, readable after the name of what named the folder. */
    public String reason() {
        return Objects.requireNonNullElse(getMessage(), "is not allowed");
    }
}
