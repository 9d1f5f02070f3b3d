package io.tillbook.server.door;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Spaces out refusals. One costs little beside a command decided, but senders who are refused at once also come again
 * at once, and together may take more time than those who are let in. So beyond a pace, refusals are held back for a
 * moment, in which their connections send nothing; a moment is not long enough to be taken for an outage.
 */
final class RefusalPace {
    private final long intervalNanos;
    private final long longestNanos;
    private final AtomicLong next;

    /**
     * @param intervalNanos time from one refusal to the next
     * @param longestNanos how long a refusal is held back at most
     * @param nowNanos by the clock that is asked with
     */
    RefusalPace(long intervalNanos, long longestNanos, long nowNanos) {
        this.intervalNanos = intervalNanos;
        this.longestNanos = longestNanos;
        this.next = new AtomicLong(nowNanos);
    }

    /** How long to hold back one more refusal. */
    long delayNanos(long nowNanos) {
        long turn = next.getAndUpdate(before -> after(before, nowNanos));
        return Math.clamp(turn - nowNanos, 0, longestNanos);
    }

    /** The turn after one; never so far ahead that refusals would still be slow when the crowd is gone. */
    private long after(long turn, long nowNanos) {
        return nowNanos + Math.clamp(turn - nowNanos, 0, longestNanos) + intervalNanos;
    }
}
