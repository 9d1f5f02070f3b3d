package io.tillbook.server.intake;

import java.io.Serial;

/** A file as a whole cannot be read or written. */
final class InputFailure extends IntakeFailure {
    static final int EXIT_CODE = 3;

    @Serial private static final long serialVersionUID = 1L;

    InputFailure(String message) {
        super(EXIT_CODE, message);
    }

    InputFailure(String message, Throwable cause) {
        super(EXIT_CODE, message, cause);
    }
}
