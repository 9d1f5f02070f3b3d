package io.tillbook.server.rates;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Lets so many through in a second, and some at once after silence. It is one number, the moment at which it would be
 * full again (the generic cell rate algorithm): so nothing has to be locked, and nobody has to fill it.
 */
public final class TokenBucket {
    private static final long SECOND_NANOS = 1_000_000_000;

    private final long intervalNanos;
    private final long capacityNanos;
    private final AtomicLong fullAtNanos;

    /**
     * A full one.
     *
     * @param perSecond how many come back in a second
     * @param capacity how many there are at most
     * @param nowNanos time of a clock that never goes back
     */
    public TokenBucket(int perSecond, int capacity, long nowNanos) {
        this(SECOND_NANOS / perSecond, (long) capacity, nowNanos);
    }

    private TokenBucket(long intervalNanos, long capacity, long nowNanos) {
        this.intervalNanos = intervalNanos;
        this.capacityNanos = intervalNanos * capacity;
        this.fullAtNanos = new AtomicLong(nowNanos);
    }

    /**
     * A full one that lets so many through at once, and as many again within a time.
     *
     * @param nowNanos time of a clock that never goes back
     */
    public static TokenBucket within(Duration time, int capacity, long nowNanos) {
        return new TokenBucket(time.toNanos() / capacity, (long) capacity, nowNanos);
    }

    /**
     * Takes one, if there is one.
     *
     * @return 0 when it was taken; otherwise how long to wait for the next one, in nanoseconds
     */
    public long take(long nowNanos) {
        while (true) {
            long fullAt = fullAtNanos.get();
            long missing = Math.max(0, fullAt - nowNanos) + intervalNanos;
            if (missing > capacityNanos) {
                return missing - capacityNanos;
            }
            if (fullAtNanos.compareAndSet(fullAt, nowNanos + missing)) {
                return 0;
            }
        }
    }
}
