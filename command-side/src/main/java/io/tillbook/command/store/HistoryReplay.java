package io.tillbook.command.store;

import io.tillbook.command.kernel.LedgerStore;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * Stores events of another history behind those that a store has, each at the position that it has there. For a store
 * that nobody else writes to meanwhile.
 */
public final class HistoryReplay {
    private static final int AT_ONCE = 200;

    private final LedgerStore target;
    private final LongConsumer progress;
    private final List<DomainEventMessage<?>> waiting = new ArrayList<>(AT_ONCE);
    private long position;

    /** @param progress is told how far it has come, a position */
    public HistoryReplay(LedgerStore target, LongConsumer progress) {
        this.target = target;
        this.progress = progress;
        this.position = target.head();
    }

    /**
     * Takes the event of the next position; it may be stored later, together with others.
     *
     * @throws IllegalStateException when somebody else writes to the store
     */
    public void add(DomainEventMessage<?> event) {
        waiting.add(event);
        if (waiting.size() == AT_ONCE) {
            store();
        }
    }

    /**
     * Stores what is not stored yet.
     *
     * @return position of the last event
     * @throws IllegalStateException when somebody else writes to the store
     */
    public long finish() {
        if (!waiting.isEmpty()) {
            store();
        }
        return position;
    }

    private void store() {
        long expected = position + waiting.size();
        position = target.restore(List.copyOf(waiting));
        if (position != expected) {
            throw new IllegalStateException("An event for position %d is at %d: somebody else writes to the target"
                    .formatted(expected, position));
        }
        waiting.clear();
        progress.accept(position);
    }
}
