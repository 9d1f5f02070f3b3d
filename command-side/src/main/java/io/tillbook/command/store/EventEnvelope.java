package io.tillbook.command.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;

/** A serialized event with all that is known about it except its global position. */
public record EventEnvelope(String stream, long sequence, String aggregateType, String eventId, Instant recordedAt,
        SerializedObject<byte[]> payload, SerializedObject<byte[]> metadata) implements DomainEventData<byte[]> {

    /** Serializes an event. */
    public static EventEnvelope of(DomainEventMessage<?> event, Serializer serializer) {
        return of(event, event.serializeMetaData(serializer, byte[].class), serializer);
    }

    /**
     * Serializes the events of one append.
     *
     * @throws IllegalArgumentException when one is of no stream, or larger than a store takes
     */
    public static List<EventEnvelope> all(List<? extends EventMessage<?>> messages, Serializer serializer) {
        List<EventEnvelope> envelopes = new ArrayList<>(messages.size());
        // The events of one command have the same metadata.
        IdentityHashMap<MetaData, SerializedObject<byte[]>> metadata = new IdentityHashMap<>();
        for (EventMessage<?> message : messages) {
            DomainEventMessage<?> event = eventOfStream(message);
            envelopes.add(of(event, metadata.computeIfAbsent(event.getMetaData(),
                    _ -> event.serializeMetaData(serializer, byte[].class)), serializer));
        }
        return envelopes;
    }

    private static DomainEventMessage<?> eventOfStream(EventMessage<?> message) {
        if (message instanceof DomainEventMessage<?> event && event.getType() != null) {
            return event;
        }
        throw new IllegalArgumentException("Only events of a stream can be stored, and event %s (%s) names none"
                .formatted(message.getIdentifier(), message.getPayloadType().getName()));
    }

    private static EventEnvelope of(DomainEventMessage<?> event, SerializedObject<byte[]> metadata,
            Serializer serializer) {
        SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
        EventSize.check(event, payload.getData());
        return new EventEnvelope(event.getAggregateIdentifier(), event.getSequenceNumber(), event.getType(),
                event.getIdentifier(), event.getTimestamp(), payload, metadata);
    }

    /** The event as a message, which decodes its payload when it is asked for it. */
    public DomainEventMessage<?> message(Serializer serializer) {
        return EventStreamUtils
                .upcastAndDeserializeDomainEvents(Stream.of(this), serializer, NoOpEventUpcaster.INSTANCE)
                .next();
    }

    @Override
    public String getType() {
        return aggregateType;
    }

    @Override
    public String getAggregateIdentifier() {
        return stream;
    }

    @Override
    public long getSequenceNumber() {
        return sequence;
    }

    @Override
    public String getEventIdentifier() {
        return eventId;
    }

    @Override
    public Instant getTimestamp() {
        return recordedAt;
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return metadata;
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return payload;
    }
}
