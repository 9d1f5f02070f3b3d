package io.tillbook.command.store.axonserver;

import io.tillbook.command.store.EventEnvelope;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;

/** Makes messages of what was stored; they decode their payloads when they are asked for them. */
record Messages(Serializer serializer) {
    /** Events in the order of all, the first at a position. */
    List<TrackedEventMessage<?>> tracked(long first, List<EventEnvelope> envelopes) {
        Stream<TrackedDomainEventData<byte[]>> stored = IntStream.range(0, envelopes.size())
                .mapToObj(index -> new TrackedDomainEventData<>(new GlobalSequenceTrackingToken(first + index),
                        envelopes.get(index)));
        return EventUtils.upcastAndDeserializeTrackedEvents(stored, serializer, NoOpEventUpcaster.INSTANCE).toList();
    }

    /** Events of a stream. */
    DomainEventStream ofStream(Stream<EventEnvelope> envelopes) {
        return EventStreamUtils.upcastAndDeserializeDomainEvents(envelopes, serializer, NoOpEventUpcaster.INSTANCE);
    }
}
