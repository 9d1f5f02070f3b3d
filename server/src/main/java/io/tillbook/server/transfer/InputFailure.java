package io.tillbook.server.transfer;

import java.io.Serial;

/** A file as a whole cannot be read or written. */
public final class InputFailure extends TransferFailure {
    public static final int EXIT_CODE = 3;

    @Serial private static final long serialVersionUID = 1L;

    public InputFailure(String message) {
        super(EXIT_CODE, message);
    }

    public InputFailure(String message, Throwable cause) {
        super(EXIT_CODE, message, cause);
    }
}
