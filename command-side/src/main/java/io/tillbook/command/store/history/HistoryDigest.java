package io.tillbook.command.store.history;

import io.tillbook.command.kernel.LedgerStore;
import io.tillbook.command.store.EventDamaged;
import io.tillbook.command.store.EventEnvelope;
import io.tillbook.command.store.rocksdb.files.EnvelopeCodec;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Takes events one after another and sums them up. Times may step back: where several processes write, each has a
 * clock of its own.
 */
public final class HistoryDigest {
    private final MessageDigest sha256;
    private byte[] digest;
    private long position;
    private @Nullable String firstEvent;
    private final @Nullable String lastEvent;
    private byte @Nullable [] last;
    private @Nullable Instant lastRecordedAt;

    /** Goes on behind what is summed up already. */
    public HistoryDigest(HistorySummary before) {
        this.sha256 = sha256();
        this.digest = HexFormat.of().parseHex(before.digest());
        this.position = before.lastPosition();
        this.firstEvent = before.firstEvent();
        this.lastEvent = before.lastEvent();
        this.lastRecordedAt = before.lastRecordedAt();
    }

    /**
     * Sums up the history of a store up to a position, beyond which it is not read.
     *
     * @param serializer that of the store
     */
    public static HistorySummary of(LedgerStore store, long last, Serializer serializer) {
        HistoryDigest digest = new HistoryDigest(HistorySummary.EMPTY);
        try (Stream<? extends TrackedEventMessage<?>> events = store.from(0)) {
            events.limit(last).forEachOrdered(event -> digest.take(sealed(event, serializer)));
        }
        return digest.summary();
    }

    /**
     * The whole stored form of an event that a store gave.
     *
     * @param serializer that of the store: what was not decoded is not encoded again
     */
    public static byte[] sealed(TrackedEventMessage<?> event, Serializer serializer) {
        return EnvelopeCodec.sealed(EventEnvelope.of((DomainEventMessage<?>) event, serializer),
                event.trackingToken().position().orElseThrow());
    }

    /** An event as it is stored, in hexadecimal digits. */
    public static String hash(byte[] sealed) {
        return HexFormat.of().formatHex(sha256().digest(sealed));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Position of the last event that was taken. */
    public long position() {
        return position;
    }

    /**
     * Takes the event at the next position.
     *
     * @param sealed as {@link EnvelopeCodec} has it
     * @throws EventDamaged when it is none, or that of another position
     */
    public EventEnvelope take(byte[] sealed) {
        EventEnvelope event = EnvelopeCodec.decode(sealed, position + 1);
        position++;
        sha256.update(digest);
        digest = sha256.digest(sealed);
        last = sealed;
        firstEvent = firstEvent == null ? hash(sealed) : firstEvent;
        lastRecordedAt = event.recordedAt();
        return event;
    }

    /** What all of them come to. */
    public HistorySummary summary() {
        byte[] sealed = last;
        return new HistorySummary(position, firstEvent, sealed == null ? lastEvent : hash(sealed), lastRecordedAt,
                HexFormat.of().formatHex(digest));
    }
}
