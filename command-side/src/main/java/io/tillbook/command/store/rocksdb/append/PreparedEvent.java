package io.tillbook.command.store.rocksdb.append;

import io.tillbook.command.store.EventEnvelope;
import io.tillbook.command.store.rocksdb.files.EnvelopeCodec;
import io.tillbook.command.store.rocksdb.files.StoreKeys;
import io.tillbook.command.store.tail.RecentAppend;
import java.time.Instant;
import org.axonframework.eventhandling.DomainEventMessage;

/** An event that is serialized and waits for its position. */
final class PreparedEvent {

    private final DomainEventMessage<?> event;
    private final byte[] streamEntry;
    private final byte[] encoded;
    private final Instant timestamp;

    PreparedEvent(DomainEventMessage<?> event, EventEnvelope envelope) {
        this.event = event;
        this.streamEntry = StoreKeys.streamEntry(envelope.stream(), envelope.sequence());
        this.encoded = EnvelopeCodec.encode(envelope);
        this.timestamp = envelope.recordedAt();
    }

    byte[] streamEntry() {
        return streamEntry;
    }

    Instant timestamp() {
        return timestamp;
    }

    /** The stored form for this position and time. */
    byte[] sealed(long position, Instant recordedAt) {
        EnvelopeCodec.seal(encoded, position, recordedAt);
        return encoded;
    }

    /** The event for the cache of recent appends. */
    RecentAppend recent(long position, Instant recordedAt) {
        return RecentAppend.of(event, position, recordedAt, encoded.length);
    }

    /** Both entries that it makes, keys included. */
    long bytes() {
        return 2L * Long.BYTES + streamEntry.length + encoded.length;
    }
}
