package io.tillbook.command.store.rocksdb.audit;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a history comes to. Two with the same digest have the same events in the same order.
 *
 * @param lastPosition position of the last event, and so their number; 0 where there is none
 * @param firstEventId id of the first event, by which one ledger is told from another; null where there is none
 * @param lastEventId id of the last event; null where there is none
 * @param lastRecordedAt when the last event was recorded; null where there is none
 * @param digest SHA-256, in hexadecimal digits, of the digest up to the event before and the last event as it is stored
 */
public record HistorySummary(long lastPosition, @Nullable String firstEventId, @Nullable String lastEventId,
        @Nullable Instant lastRecordedAt, String digest) {
    /** No events. */
    public static final HistorySummary EMPTY = new HistorySummary(0, null, null, null, "0".repeat(64));

    /** Id of the first event. */
    public Optional<String> ledger() {
        return Optional.ofNullable(firstEventId);
    }
}
