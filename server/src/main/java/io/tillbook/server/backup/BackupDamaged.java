package io.tillbook.server.backup;

import java.io.Serial;
import java.nio.file.Path;
import java.util.List;

/** A backup is not what was written; the message names each file, or the position of the event, that is not. */
public final class BackupDamaged extends BackupFailed {
    @Serial private static final long serialVersionUID = 1L;

    /** @param finding what is wrong with it */
    BackupDamaged(Path backup, String finding) {
        this(backup, List.of(finding));
    }

    /** @param findings all that is wrong with it */
    BackupDamaged(Path backup, List<String> findings) {
        super("The backup " + backup + " is damaged: " + String.join("; ", findings) + ".");
    }
}
