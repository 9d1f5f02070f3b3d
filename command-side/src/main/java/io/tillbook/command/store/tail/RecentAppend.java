package io.tillbook.command.store.tail;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.GenericMessage;

/**
 * An appended event as it will be read, with its position and the time that it was recorded at.
 *
 * @param bytes of its stored form
 */
public record RecentAppend(TrackedEventMessage<?> message, int bytes) {

    /** The event that was handed in as {@code event}; a new message, because that one keeps its encoded form. */
    public static RecentAppend of(DomainEventMessage<?> event, long position, Instant recordedAt, int bytes) {
        GenericMessage<Object> content =
                new GenericMessage<>(event.getIdentifier(), event.getPayload(), event.getMetaData());
        return new RecentAppend(new GenericTrackedDomainEventMessage<>(new GlobalSequenceTrackingToken(position),
                event.getType(), event.getAggregateIdentifier(), event.getSequenceNumber(), content,
                () -> recordedAt), bytes);
    }
}
