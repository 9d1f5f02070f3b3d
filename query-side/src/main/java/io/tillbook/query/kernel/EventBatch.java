package io.tillbook.query.kernel;

import io.tillbook.api.kernel.RecordedEvent;
import java.util.List;

/**
 * Events that follow one another, read and decoded once for all who want some of them.
 *
 * @param after position before the first one
 * @param last position of the last one, whether it was wanted or not
 * @param events those that were wanted
 * @param unreadable those that were wanted but cannot be decoded
 */
record EventBatch(long after, long last, List<RecordedEvent> events, List<Unreadable> unreadable) {

    /**
     * An event that cannot be decoded.
     *
     * @param position its position
     * @param type type of its payload
     * @param failure why not
     */
    record Unreadable(long position, Class<?> type, RuntimeException failure) {}

    /** Whether no event was read. */
    boolean isEmpty() {
        return last <= after;
    }

    /** The events up to a position. */
    EventBatch upTo(long position) {
        return new EventBatch(after, Math.min(last, position),
                events.stream().filter(event -> event.position() <= position).toList(),
                unreadable.stream().filter(event -> event.position() <= position).toList());
    }
}
