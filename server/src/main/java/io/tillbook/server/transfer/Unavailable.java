package io.tillbook.server.transfer;

import java.io.IOException;
import java.io.Serial;

/** The server cannot take anything at the moment. */
public final class Unavailable extends IOException {
    @Serial private static final long serialVersionUID = 1L;

    /** @param message for people */
    public Unavailable(String message) {
        super(message);
    }
}
