package io.tillbook.benchmarks.load;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;

/** When requests are sent. All connections of one kind share a pace. */
final class Pace {
    /** Instead of a moment: nothing more is to be sent. */
    static final long OVER = Long.MIN_VALUE;

    private final Window window;
    private final int perSecond;
    private final long maxRequests;
    private final AtomicLong taken = new AtomicLong();

    /**
     * A pace.
     *
     * @param perSecond requests per second, by a clock that waits for nobody; 0 for whenever somebody asks
     */
    Pace(Window window, int perSecond, long maxRequests) {
        this.window = window;
        this.perSecond = perSecond;
        this.maxRequests = maxRequests;
    }

    /** Whether requests leave by the clock, not with the answer before. */
    boolean isFixed() {
        return perSecond > 0;
    }

    /** Whether all requests there are to be have been sent. */
    boolean isExhausted() {
        return taken.get() >= maxRequests;
    }

    /** Waits for the next turn: the moment at which the request should leave, which may be over already. */
    long await() {
        long number = taken.getAndIncrement();
        long nowNs = System.nanoTime();
        if (number >= maxRequests || nowNs >= window.endNs()) {
            taken.getAndDecrement();
            return OVER;
        }
        if (perSecond == 0) {
            return nowNs;
        }
        long dueNs = due(number);
        if (dueNs >= window.endNs()) {
            return OVER;
        }
        for (long leftNs = dueNs - nowNs; leftNs > 0; leftNs = dueNs - System.nanoTime()) {
            LockSupport.parkNanos(leftNs);
        }
        return dueNs;
    }

    /** Tells the moments of the turns that nobody came for; latencies that leave them out flatter the server. */
    void eachMissed(LongConsumer moments) {
        if (perSecond > 0) {
            for (long number = taken.get(); number < maxRequests && due(number) < window.endNs(); number++) {
                moments.accept(due(number));
            }
        }
    }

    private long due(long number) {
        return window.startNs() + number * TimeUnit.SECONDS.toNanos(1) / perSecond;
    }
}
