package io.tillbook.command.store.rocksdb.audit;

import io.tillbook.command.store.EventDamaged;
import io.tillbook.command.store.EventEnvelope;
import io.tillbook.command.store.rocksdb.files.EnvelopeCodec;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Takes events one after another and sums them up. */
final class HistoryDigest {
    private final MessageDigest sha256;
    private byte[] digest;
    private long position;
    private @Nullable String firstEvent;
    private final @Nullable String lastEvent;
    private byte @Nullable [] last;
    private @Nullable Instant lastRecordedAt;

    /** Goes on behind what is summed up already. */
    HistoryDigest(HistorySummary before) {
        this.sha256 = sha256();
        this.digest = HexFormat.of().parseHex(before.digest());
        this.position = before.lastPosition();
        this.firstEvent = before.firstEvent();
        this.lastEvent = before.lastEvent();
        this.lastRecordedAt = before.lastRecordedAt();
    }

    /** An event as it is stored, in hexadecimal digits. */
    static String hash(byte[] sealed) {
        return HexFormat.of().formatHex(sha256().digest(sealed));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    long position() {
        return position;
    }

    /** Takes the event at the next position, after a look at whether it is one and not older than the one before. */
    EventEnvelope take(byte[] sealed) {
        EventEnvelope event = EnvelopeCodec.decode(sealed, position + 1);
        if (lastRecordedAt != null && event.recordedAt().isBefore(lastRecordedAt)) {
            throw new EventDamaged(position + 1, event.stream(), "it is older than the one before", null);
        }
        position++;
        sha256.update(digest);
        digest = sha256.digest(sealed);
        last = sealed;
        firstEvent = firstEvent == null ? hash(sealed) : firstEvent;
        lastRecordedAt = event.recordedAt();
        return event;
    }

    HistorySummary summary() {
        byte[] sealed = last;
        return new HistorySummary(position, firstEvent, sealed == null ? lastEvent : hash(sealed), lastRecordedAt,
                HexFormat.of().formatHex(digest));
    }
}
