package io.tillbook.server.intake;

import java.io.Serial;

/** The server took nothing for so long that it was given up. */
final class ServerGone extends IntakeFailure {
    static final int EXIT_CODE = 4;

    @Serial private static final long serialVersionUID = 1L;

    ServerGone(Exception last) {
        super(EXIT_CODE, "the server was given up: " + Failures.reason(last), last);
    }
}
