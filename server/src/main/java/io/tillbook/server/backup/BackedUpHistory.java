package io.tillbook.server.backup;

import io.tillbook.command.store.history.HistorySummary;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The events of a backup.
 *
 * @param firstPosition position of the first one; 0 where there is none
 * @param lastPosition position of the last one; 0 where there is none
 * @param events how many there are
 * @param firstEvent SHA-256 of the first one as it is stored, by which one ledger is told from another
 * @param lastEvent SHA-256 of the last one as it is stored
 * @param lastRecordedAt when the last one was recorded
 * @param digest what they all come to; see {@link HistorySummary}
 */
public record BackedUpHistory(long firstPosition, long lastPosition, long events, @Nullable String firstEvent,
        @Nullable String lastEvent, @Nullable Instant lastRecordedAt, String digest) {
    static BackedUpHistory of(HistorySummary history) {
        return new BackedUpHistory(Math.min(1, history.lastPosition()), history.lastPosition(), history.lastPosition(),
                history.firstEvent(), history.lastEvent(), history.lastRecordedAt(), history.digest());
    }

    String line() {
        return Stream.of(firstPosition, lastPosition, events, firstEvent, lastEvent, lastRecordedAt, digest)
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    HistorySummary summary() {
        return new HistorySummary(lastPosition, firstEvent, lastEvent, lastRecordedAt, digest);
    }
}
