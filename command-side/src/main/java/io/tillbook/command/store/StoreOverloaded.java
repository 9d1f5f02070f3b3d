package io.tillbook.command.store;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** More appends are waiting than the queue may hold. Nothing of this append was stored; it may be tried again later. */
public final class StoreOverloaded extends EventStoreException {

    private static final long serialVersionUID = 1;

    /** With the size of the full queue. */
    public StoreOverloaded(int waitingEvents, long waitingBytes) {
        super("The event store is overloaded: %d events (%d bytes) are waiting to be written"
                .formatted(waitingEvents, waitingBytes));
    }
}
