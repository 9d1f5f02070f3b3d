package io.tillbook.command.store.rocksdb.files;

import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

import java.time.Instant;

/** A serialized event with all that is known about it except its global position. */
public record EventEnvelope(String stream, long sequence, String aggregateType, String eventId, Instant recordedAt,
        SerializedObject<byte[]> payload, SerializedObject<byte[]> metadata) implements DomainEventData<byte[]> {

    /** Serializes an event. */
    public static EventEnvelope of(DomainEventMessage<?> event, Serializer serializer) {
        return of(event, event.serializeMetaData(serializer, byte[].class), serializer);
    }

    /** An event whose metadata are serialized already. */
    public static EventEnvelope of(DomainEventMessage<?> event, SerializedObject<byte[]> metadata,
            Serializer serializer) {
        return new EventEnvelope(event.getAggregateIdentifier(), event.getSequenceNumber(), event.getType(),
                event.getIdentifier(), event.getTimestamp(), event.serializePayload(serializer, byte[].class),
                metadata);
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
