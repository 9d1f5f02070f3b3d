package io.tillbook.server.intake;

import java.io.IOException;
import java.io.Serial;

/** The server cannot take anything at the moment. */
final class Unavailable extends IOException {
    @Serial private static final long serialVersionUID = 1L;

    Unavailable(String message) {
        super(message);
    }
}
