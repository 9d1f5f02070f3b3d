package io.tillbook.command.store.rocksdb.read;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * The events that this process appended last, as the messages that they were: views and alerts follow the end of the
 * store, and would read back and decode what was encoded a moment ago. Bounded in events and in bytes of their stored
 * form; the oldest go first.
 *
 * <p>
 * What is held are successive positions. An append that does not go on where the last one ended makes it forget what it
 * had, as a failed write does, and whatever is not held is in the database.
 */
public final class RecentAppends {

    /** How many events are held at most. */
    public static final int EVENTS_MAX = 4_096;
    static final long BYTES_MAX = 8L << 20;
    private static final int PAGE_EVENTS_MAX = 512;

    private final @Nullable RecentAppend[] ring = new @Nullable RecentAppend[EVENTS_MAX];
    // The positions from the first one on that lie before the end are held.
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
     * The next events behind {@code position}, some at a time; none when the next one is not held.
     *
     * @param head the last position that readers may see
     */
    synchronized List<TrackedEventMessage<?>> after(long position, long head) {
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

    /** Lets go of everything. */
    public synchronized void forget() {
        while (first < end) {
            removeFirst();
        }
    }

    /** How many events are held. */
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
