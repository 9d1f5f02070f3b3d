package io.tillbook.server.transfer;

import java.io.IOException;
import java.io.Serial;

/** The server cannot take anything at the moment. */
public final class Unavailable extends IOException {
    @Serial private static final long serialVersionUID = 1L;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int FIRST_SERVER_ERROR = 500;

    /** @param message for people */
    public Unavailable(String message) {
        super(message);
    }

    /** Whether an HTTP status says so: the same may be sent again later. */
    public static boolean isSaidBy(int status) {
        return status == TOO_MANY_REQUESTS || status >= FIRST_SERVER_ERROR;
    }
}
