package io.tillbook.command.store;

import io.tillbook.command.kernel.LedgerStore;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * Copies a history into another store: each event to the position it has, with its id, its times and its bytes. A copy
 * that was interrupted goes on where it ended. Snapshots are left behind, as they can be made again.
 */
public final class HistoryCopy {
    private final LedgerStore source;
    private final LedgerStore target;
    private final LongConsumer progress;

    /** @param progress is told how far the copy has come, a position */
    public HistoryCopy(LedgerStore source, LedgerStore target, LongConsumer progress) {
        this.source = source;
        this.target = target;
        this.progress = progress;
    }

    /**
     * Copies all that the source has by now, while nobody writes to the target.
     *
     * @return position of the last event
     * @throws IllegalArgumentException when the target has something else than a beginning of the source
     * @throws IllegalStateException when somebody writes to the target
     */
    public long copy() {
        if (!isBeginning(target, source)) {
            throw new IllegalArgumentException("The target has %d events that are no beginning of what is copied"
                    .formatted(target.head()));
        }
        HistoryReplay replay = new HistoryReplay(target, progress);
        try (Stream<? extends TrackedEventMessage<?>> events = source.from(target.head())) {
            events.forEachOrdered(event -> replay.add((DomainEventMessage<?>) event));
        }
        return replay.finish();
    }

    /** Whether a store has a beginning of another one's history: all of it, a part, or nothing. */
    public static boolean isBeginning(LedgerStore store, LedgerStore history) {
        long end = store.head();
        return end == 0
                || (end <= history.head() && identifier(history, end).equals(identifier(store, end)));
    }

    private static String identifier(LedgerStore store, long position) {
        try (Stream<? extends TrackedEventMessage<?>> events = store.from(position - 1)) {
            return events.findFirst().orElseThrow().getIdentifier();
        }
    }
}
