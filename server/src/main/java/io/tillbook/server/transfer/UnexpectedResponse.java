package io.tillbook.server.transfer;

import java.io.Serial;

/** The server answered something that a Tillbook server does not answer. */
public final class UnexpectedResponse extends TransferFailure {
    /** What the process ends with. */
    public static final int EXIT_CODE = 5;

    @Serial private static final long serialVersionUID = 1L;

    /** @param message for people */
    public UnexpectedResponse(String message) {
        super(EXIT_CODE, message);
    }
}
