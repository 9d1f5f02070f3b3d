package io.tillbook.command.store;

import io.tillbook.command.kernel.LedgerStore;
import org.axonframework.eventhandling.EventMessage;

/** How large an event may be, whichever engine keeps it: so every history can be moved into every engine. */
final class EventSize {

    private EventSize() {}

    /**
     * Checks the size of an event's payload.
     *
     * @throws IllegalArgumentException when it is larger than {@link LedgerStore#EVENT_BYTES_MAX}
     */
    static void check(EventMessage<?> event, byte[] payload) {
        if (payload.length > LedgerStore.EVENT_BYTES_MAX) {
            throw new IllegalArgumentException("Event %s (%s) has %d bytes, more than the %d that can be stored"
                    .formatted(event.getIdentifier(), event.getPayloadType().getName(), payload.length,
                            LedgerStore.EVENT_BYTES_MAX));
        }
    }
}
