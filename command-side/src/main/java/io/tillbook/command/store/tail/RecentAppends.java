package io.tillbook.command.store.tail;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * The last events of the store, as messages: views and alerts follow its end and would otherwise read and decode events
 * that were there a moment ago. Bounded in events and in bytes of their stored form; the oldest go first.
 *
 * <p>
 * The cached positions have no gap. An append that does not follow the last one clears the cache, as a failed write
 * does. The engine has all events, so a reader finds there everything that is not cached.
 */
public final class RecentAppends {

    /** How many events are cached at most. */
    public static final int EVENTS_MAX = 4_096;
    static final long BYTES_MAX = 8L << 20;
    private static final int PAGE_EVENTS_MAX = 512;

    private final @Nullable RecentAppend[] ring = new @Nullable RecentAppend[EVENTS_MAX];
    // The positions from the first one up to the end, which is excluded, are cached.
    private long first;
    private long end;
    private long bytes;

    /**
     * Durable events.
     *
     * @param position that of the first of them
     */
    public synchronized void appended(long position, List<RecentAppend> events) {
        if (position != end) {
            forget();
            first = position;
            end = position;
        }
        events.forEach(this::add);
    }

    private void add(RecentAppend event) {
        while (first < end && (end - first == EVENTS_MAX || bytes + event.bytes() > BYTES_MAX)) {
            removeFirst();
        }
        if (event.bytes() > BYTES_MAX) {
            end++;
            first = end;
            return;
        }
        ring[slot(end++)] = event;
        bytes += event.bytes();
    }

    private void removeFirst() {
        bytes -= at(first).bytes();
        ring[slot(first++)] = null;
    }

    /**
     * The next events behind {@code position}, some at a time; none when the next one is not cached.
     *
     * @param head the last position that readers may see
     */
    public synchronized List<TrackedEventMessage<?>> after(long position, long head) {
        long next = position + 1;
        if (next < first) {
            return List.of();
        }
        List<TrackedEventMessage<?>> found = new ArrayList<>();
        long last = Math.min(head, position + PAGE_EVENTS_MAX);
        for (; next <= last && next < end; next++) {
            found.add(at(next).message());
        }
        return found;
    }

    /** Clears the cache. */
    public synchronized void forget() {
        while (first < end) {
            removeFirst();
        }
    }

    /** How many events are cached. */
    public synchronized int events() {
        return (int) (end - first);
    }

    /** Bytes of their stored form. */
    public synchronized long bytes() {
        return bytes;
    }

    private RecentAppend at(long position) {
        RecentAppend held = ring[slot(position)];
        if (held == null) {
            throw new IllegalStateException("Position " + position + " should be held");
        }
        return held;
    }

    private static int slot(long position) {
        return (int) (position % EVENTS_MAX);
    }
}
