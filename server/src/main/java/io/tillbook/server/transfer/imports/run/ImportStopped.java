package io.tillbook.server.transfer.imports.run;

import java.io.Serial;

/** Somebody has stopped an import before its end. */
public final class ImportStopped extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    /** Nothing more is taken. */
    public ImportStopped() {
        super("the import was stopped");
    }
}
