package io.tillbook.server.reports;

import java.io.IOException;
import java.io.Serial;

/** There are more rows than a form takes; nothing is cut. */
public final class TooManyRows extends IOException {
    @Serial private static final long serialVersionUID = 1;

    TooManyRows(String message) {
        super(message);
    }
}
