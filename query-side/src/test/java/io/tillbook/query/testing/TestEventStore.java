package io.tillbook.query.testing;

import io.tillbook.api.kernel.OccurrenceMetadata;
import io.tillbook.api.kernel.RecordedEvent;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;

/** An event store in memory, with positions from 1 as the ledger's own has them. */
public final class TestEventStore implements AutoCloseable {

    private final EmbeddedEventStore store = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine(1))
            .build();

    /** The store as Axon knows it. */
    public EventStore axon() {
        return store;
    }

    /** Appends events, which get the next positions. */
    public void append(List<RecordedEvent> events) {
        store.publish(events.stream().map(TestEventStore::message).toList());
    }

    private static GenericDomainEventMessage<Object> message(RecordedEvent event) {
        GenericMessage<Object> message = new GenericMessage<>(event.event(),
                MetaData.from(OccurrenceMetadata.toMap(event.occurrence())));
        return new GenericDomainEventMessage<>("test", event.stream().value(), event.sequence(), message,
                event.recordedAt());
    }

    @Override
    public void close() {
        store.shutDown();
    }
}
