package io.tillbook.server.transfer;

import java.io.Serial;

/** Ends an import or export; its message is told to the user as it is. */
public abstract sealed class TransferFailure extends RuntimeException
        permits InputFailure, NotPermitted, ServerUnreachable, UnexpectedResponse {
    @Serial private static final long serialVersionUID = 1L;

    private final int exitCode;

    TransferFailure(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    TransferFailure(int exitCode, String message, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /** What the process ends with. */
    public int exitCode() {
        return exitCode;
    }
}
