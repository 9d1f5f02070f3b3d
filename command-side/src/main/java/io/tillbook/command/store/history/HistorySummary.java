package io.tillbook.command.store.history;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a history comes to. Two with the same digest have the same events in the same order.
 *
 * @param lastPosition position of the last event, and so their number; 0 where there is none
 * @param firstEvent SHA-256 of the first event as it is stored, by which ledgers are told apart; null where there is
 *            none. Ids of events do not tell that: they follow from those of commands, which come again
 * @param lastEvent SHA-256 of the last event as it is stored; null where there is none
 * @param lastRecordedAt when the last event was recorded; null where there is none
 * @param digest SHA-256 of the digest up to the event before and the last event as it is stored; of zeros before the
 *            first. All of these are in hexadecimal digits
 */
public record HistorySummary(long lastPosition, @Nullable String firstEvent, @Nullable String lastEvent,
        @Nullable Instant lastRecordedAt, String digest) {
    /** No events. */
    public static final HistorySummary EMPTY = new HistorySummary(0, null, null, null, "0".repeat(64));

    /** The first event, if there is one. */
    public Optional<String> ledger() {
        return Optional.ofNullable(firstEvent);
    }
}
