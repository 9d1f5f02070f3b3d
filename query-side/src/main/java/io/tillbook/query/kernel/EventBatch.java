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

    /**
     * Sees to it that nothing that a group wants is passed over because it cannot be decoded.
     *
     * @param folded up to where the group does not need the events any more
     * @throws FoldingFailed at the first such event
     */
    void refuseUnreadable(ViewGroup group, long folded) {
        for (Unreadable event : unreadable) {
            if (event.position() > folded && group.isInterestedIn(event.type())) {
                throw new FoldingFailed(event.position(), "cannot be read", event.failure());
            }
        }
    }

    /** The events up to a position. */
    EventBatch upTo(long position) {
        return new EventBatch(after, Math.min(last, position),
                events.stream().filter(event -> event.position() <= position).toList(),
                unreadable.stream().filter(event -> event.position() <= position).toList());
    }
}
