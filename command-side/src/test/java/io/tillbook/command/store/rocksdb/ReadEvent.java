package io.tillbook.command.store.rocksdb;

import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;

/** All that a reader can see of an event, so that what was read in two ways can be compared. */
public record ReadEvent(long position, String type, String stream, long sequence, String identifier, Instant timestamp,
        Class<?> payloadType, Object payload, MetaData metadata) {

    /** All events of a store behind a position. */
    public static List<ReadEvent> behind(long position, EventStorageEngine engine) {
        try (var events = engine.readEvents(new GlobalSequenceTrackingToken(position), false)) {
            return events.map(ReadEvent::of).toList();
        }
    }

    /** What can be seen of a message. */
    static ReadEvent of(TrackedEventMessage<?> message) {
        DomainEventMessage<?> event = (DomainEventMessage<?>) message;
        return new ReadEvent(Notes.position(message.trackingToken()), event.getType(), event.getAggregateIdentifier(),
                event.getSequenceNumber(), event.getIdentifier(), event.getTimestamp(), event.getPayloadType(),
                event.getPayload(), event.getMetaData());
    }
}
