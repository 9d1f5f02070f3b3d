package io.tillbook.server.intake;

import java.io.Serial;

/** The server answered something that a Tillbook server does not answer. */
final class StrangeAnswer extends IntakeFailure {
    static final int EXIT_CODE = 5;

    @Serial private static final long serialVersionUID = 1L;

    StrangeAnswer(String message) {
        super(EXIT_CODE, message);
    }
}
