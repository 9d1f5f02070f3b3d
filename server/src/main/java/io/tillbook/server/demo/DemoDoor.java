package io.tillbook.server.demo;

import io.tillbook.server.intake.OutgoingCommand;

/** The way in for demo data: the one that commands take that come over HTTP. */
@FunctionalInterface
interface DemoDoor {
    /**
     * Sends a command and waits until it is on disk. Sending it again changes nothing.
     *
     * @throws IllegalStateException when it is not accepted
     */
    void send(OutgoingCommand command);
}
