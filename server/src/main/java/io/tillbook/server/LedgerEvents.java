package io.tillbook.server;

import io.tillbook.command.kernel.LedgerStore;
import io.tillbook.query.kernel.StoredEvents;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;

/**
 * The ledger's store as the query side reads it.
 *
 * @param store where commands write
 */
public record LedgerEvents(LedgerStore store) implements StoredEvents {
    @Override
    public long head() {
        return store.head();
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> from(long position) {
        return store.from(position);
    }

    @Override
    public DomainEventStream stream(String stream, long firstSequence) {
        return store.stream(stream, firstSequence);
    }

    @Override
    public long position(DomainEventMessage<?> event) {
        return store.position(event);
    }
}
