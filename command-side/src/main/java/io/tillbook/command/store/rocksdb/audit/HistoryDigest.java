package io.tillbook.command.store.rocksdb.audit;

import io.tillbook.command.store.EventDamaged;
import io.tillbook.command.store.rocksdb.files.EnvelopeCodec;
import io.tillbook.command.store.rocksdb.files.EventEnvelope;
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
    private @Nullable String firstEventId;
    private @Nullable String lastEventId;
    private @Nullable Instant lastRecordedAt;

    /** Goes on behind what is summed up already. */
    HistoryDigest(HistorySummary before) {
        this.sha256 = sha256();
        this.digest = HexFormat.of().parseHex(before.digest());
        this.position = before.lastPosition();
        this.firstEventId = before.firstEventId();
        this.lastEventId = before.lastEventId();
        this.lastRecordedAt = before.lastRecordedAt();
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
        firstEventId = firstEventId == null ? event.eventId() : firstEventId;
        lastEventId = event.eventId();
        lastRecordedAt = event.recordedAt();
        return event;
    }

    HistorySummary summary() {
        return new HistorySummary(position, firstEventId, lastEventId, lastRecordedAt,
                HexFormat.of().formatHex(digest));
    }
}
