package io.tillbook.command.store;

import io.tillbook.command.kernel.LedgerStore;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * Copies a history into another store: each event to the position it has, with its id, its times and its bytes. A copy
 * that was interrupted goes on where it ended. Snapshots are left behind, as they can be made again.
 */
public final class HistoryCopy {
    private static final int AT_ONCE = 200;

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
     */
    public long copy() {
        long begin = target.head();
        checkBeginning(begin);
        try (Stream<? extends TrackedEventMessage<?>> events = source.from(begin)) {
            for (Iterator<? extends TrackedEventMessage<?>> each = events.iterator(); each.hasNext();) {
                append(next(each));
            }
        }
        return target.head();
    }

    private void checkBeginning(long end) {
        if (end > source.head() || (end > 0 && !identifier(source, end).equals(identifier(target, end)))) {
            throw new IllegalArgumentException("The target has %d events that are no beginning of what is copied"
                    .formatted(end));
        }
    }

    private static String identifier(LedgerStore store, long position) {
        try (Stream<? extends TrackedEventMessage<?>> events = store.from(position - 1)) {
            return events.findFirst().orElseThrow().getIdentifier();
        }
    }

    private static List<DomainEventMessage<?>> next(Iterator<? extends TrackedEventMessage<?>> events) {
        List<DomainEventMessage<?>> batch = new ArrayList<>(AT_ONCE);
        while (batch.size() < AT_ONCE && events.hasNext()) {
            batch.add((DomainEventMessage<?>) events.next());
        }
        return batch;
    }

    private void append(List<DomainEventMessage<?>> batch) {
        long expected = target.head() + batch.size();
        long position = target.restore(batch);
        if (position != expected) {
            throw new IllegalStateException("An event for position %d is at %d: somebody else writes to the target"
                    .formatted(expected, position));
        }
        progress.accept(position);
    }
}
