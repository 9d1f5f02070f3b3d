package io.tillbook.server.delivery;

import java.time.Instant;

/** Somebody outside who is told something. */
public interface Destination {
    /** Its name, which deliveries are kept under. */
    String name();

    /**
     * Whether it knows by its id what it has had before: then what may have been taken can be sent again. To others
     * that is never sent again of which nobody knows whether they have it.
     */
    boolean knowsIds();

    /**
     * Sends something, and tells what became of it.
     *
     * @param now the time of the attempt
     */
    Outcome send(OutgoingMessage told, Instant now);
}
