package io.tillbook.server.transfer;

import java.io.Serial;

/** The server answered something that a Tillbook server does not answer. */
public final class UnexpectedResponse extends TransferFailure {
    public static final int EXIT_CODE = 5;

    @Serial private static final long serialVersionUID = 1L;

    public UnexpectedResponse(String message) {
        super(EXIT_CODE, message);
    }
}
