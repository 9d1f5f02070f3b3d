package io.tillbook.server.transfer;

import java.io.Serial;

/** A file as a whole cannot be read or written. */
public sealed class InputFailure extends TransferFailure permits WrongEncoding {
    /** What the process ends with. */
    public static final int EXIT_CODE = 3;

    @Serial private static final long serialVersionUID = 1L;

    /** @param message for people */
    public InputFailure(String message) {
        super(EXIT_CODE, message);
    }

    /** @param message for people */
    public InputFailure(String message, Throwable cause) {
        super(EXIT_CODE, message, cause);
    }
}
