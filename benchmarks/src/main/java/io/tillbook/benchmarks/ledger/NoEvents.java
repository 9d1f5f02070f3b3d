package io.tillbook.benchmarks.ledger;

import io.tillbook.query.kernel.StoredEvents;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;

/** A store in which nothing is: the events are handed to the views directly. */
record NoEvents() implements StoredEvents {
    @Override
    public long head() {
        return 0;
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> from(long position) {
        return Stream.empty();
    }

    @Override
    public DomainEventStream stream(String stream, long firstSequence) {
        return DomainEventStream.empty();
    }

    @Override
    public long position(DomainEventMessage<?> event) {
        throw new IllegalStateException("there are no events");
    }
}
