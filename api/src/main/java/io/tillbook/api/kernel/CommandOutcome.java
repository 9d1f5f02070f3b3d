package io.tillbook.api.kernel;

import java.util.List;

/** What became of a command, on the command's own stream: the answer to everybody who sends it again. */
public sealed interface CommandOutcome extends Event {
    /** What was sent. */
    Fingerprint fingerprint();

    /** The command was accepted and led to these events. */
    record CommandAccepted(Fingerprint fingerprint, List<EventRef> events) implements CommandOutcome {}

    /** A business rule refused the command. */
    record CommandRefused(Fingerprint fingerprint, Rejection rejection) implements CommandOutcome {}
}
