package io.tillbook.benchmarks.load;

import java.time.Duration;

/**
 * How long it is measured.
 *
 * @param warmUp how long requests are sent before any is counted
 * @param duration how long requests are counted
 * @param maxRequests most requests in all
 */
public record Span(Duration warmUp, Duration duration, long maxRequests) {
    private static final long MANY = 100_000_000;

    /** Within its bounds. */
    public Span {
        Bounds.between("--warm-up", warmUp.toSeconds(), 0, 600);
        Bounds.between("--duration", duration.toSeconds(), 1, 7_200);
        Bounds.between("--max-requests", maxRequests, 1, MANY);
    }

    /** As long as it takes, with as many requests as that allows. */
    public static Span of(Duration warmUp, Duration duration) {
        return new Span(warmUp, duration, MANY);
    }

    /** The same once everything is warm. */
    Span warm() {
        return new Span(Duration.ZERO, duration, maxRequests);
    }

    Window startingAt(long nowNs) {
        long fromNs = nowNs + warmUp.toNanos();
        return new Window(nowNs, fromNs, fromNs + duration.toNanos());
    }
}
