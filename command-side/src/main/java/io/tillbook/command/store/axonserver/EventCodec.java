package io.tillbook.command.store.axonserver;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import io.tillbook.command.store.EventEnvelope;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SimpleSerializedObject;

/**
 * Events as Axon Server keeps them: payload and metadata are the bytes that the embedded engine keeps, so a history is
 * the same in both. Axon Server knows times to the millisecond; what is finer stands in a metadatum of its own.
 */
final class EventCodec {
    private static final String METADATA = "metadata";
    private static final String NANOS_OF_MILLI = "nanosOfMilli";

    private EventCodec() {}

    /** An event, recorded at a time. */
    static Event encode(EventEnvelope envelope, Instant recordedAt) {
        Event.Builder event = Event.newBuilder()
                .setMessageIdentifier(envelope.eventId())
                .setAggregateIdentifier(envelope.stream())
                .setAggregateSequenceNumber(envelope.sequence())
                .setAggregateType(envelope.aggregateType())
                .setTimestamp(recordedAt.toEpochMilli())
                .setPayload(payload(envelope))
                .putMetaData(METADATA, text(UnsafeByteOperations.unsafeWrap(envelope.metadata().getData())));
        long nanos = Duration.between(Instant.ofEpochMilli(recordedAt.toEpochMilli()), recordedAt).toNanos();
        if (nanos != 0) {
            event.putMetaData(NANOS_OF_MILLI, MetaDataValue.newBuilder().setNumberValue(nanos).build());
        }
        return event.build();
    }

    private static SerializedObject payload(EventEnvelope envelope) {
        String revision = envelope.payload().getType().getRevision();
        return SerializedObject.newBuilder()
                .setType(envelope.payload().getType().getName())
                .setRevision(revision == null ? "" : revision)
                .setData(UnsafeByteOperations.unsafeWrap(envelope.payload().getData()))
                .build();
    }

    private static MetaDataValue text(ByteString utf8) {
        return MetaDataValue.newBuilder().setTextValueBytes(utf8).build();
    }

    /** An event that was read. */
    static EventEnvelope decode(Event event) {
        SerializedObject payload = event.getPayload();
        String revision = payload.getRevision().isEmpty() ? null : payload.getRevision();
        return new EventEnvelope(event.getAggregateIdentifier(), event.getAggregateSequenceNumber(),
                event.getAggregateType(), event.getMessageIdentifier(), recordedAt(event),
                new SimpleSerializedObject<>(payload.getData().toByteArray(), byte[].class, payload.getType(),
                        revision),
                new SerializedMetaData<>(metadata(event), byte[].class));
    }

    static Instant recordedAt(Event event) {
        MetaDataValue nanos = event.getMetaDataMap().get(NANOS_OF_MILLI);
        Instant millis = Instant.ofEpochMilli(event.getTimestamp());
        return nanos == null ? millis : millis.plusNanos(nanos.getNumberValue());
    }

    private static byte[] metadata(Event event) {
        MetaDataValue metadata = event.getMetaDataMap().get(METADATA);
        if (metadata == null) {
            throw new IllegalStateException("event %d of '%s' was not stored by this ledger"
                    .formatted(event.getAggregateSequenceNumber(), event.getAggregateIdentifier()));
        }
        return metadata.getTextValueBytes().toByteArray();
    }
}
