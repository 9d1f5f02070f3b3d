package io.tillbook.server.transfer;

import java.io.Serial;

/** Ends an import or export; its message is told to the user as it is. */
public abstract sealed class IntakeFailure extends RuntimeException permits InputFailure, ServerGone, StrangeAnswer {
    @Serial private static final long serialVersionUID = 1L;

    private final int exitCode;

    IntakeFailure(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    IntakeFailure(int exitCode, String message, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /** What the process ends with. */
    public int exitCode() {
        return exitCode;
    }
}
