package io.tillbook.server.operations.backup;

import java.io.Serial;
import java.util.Objects;

/** No backup can be begun now. */
public final class BackupNotBegun extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private BackupNotBegun(String reason) {
        super(reason);
    }

    static BackupNotBegun already() {
        return new BackupNotBegun("A backup is being made already; ask again when it is there.");
    }

    static BackupNotBegun notSetUp() {
        return new BackupNotBegun("This server makes no backups: tillbook.backup.directory is not set.");
    }

    /** Why, for people. */
    public String reason() {
        return Objects.requireNonNullElse(getMessage(), "");
    }
}
