package io.tillbook.server.delivery;

import io.tillbook.query.alerts.AlertDelivery.State;
import java.time.Duration;
import java.time.Instant;

/**
 * When a delivery is tried again, and when it is given up.
 *
 * @param firstWait how long is waited after the first attempt; after each further one twice as long
 * @param longestWait but no longer than that
 * @param mostAttempts how often it is tried at most
 * @param longest for how long it is tried at most
 */
public record RetryPlan(Duration firstWait, Duration longestWait, int mostAttempts, Duration longest) {
    /** For a day, first after ten seconds, then at most an hour apart. */
    public static final RetryPlan USUAL =
            new RetryPlan(Duration.ofSeconds(10), Duration.ofHours(1), 15, Duration.ofHours(24));

    private static final int MOST_DOUBLINGS = 10;

    /** When to try again should the attempt that begins now fail, after so many before it. */
    Instant again(int attempts, Instant now) {
        Duration wait = firstWait.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
        return now.plus(wait.compareTo(longestWait) < 0 ? wait : longestWait);
    }

    /**
     * How far a delivery is after an attempt.
     *
     * @param knowsIds whether the destination knows what it has had before
     * @param attempts how often it was tried, this attempt included
     * @param age for how long
     */
    State after(Outcome outcome, boolean knowsIds, int attempts, Duration age) {
        return switch (outcome.kind()) {
            case TAKEN -> State.DELIVERED;
            case UNKNOWN -> knowsIds ? againOrOver(attempts, age) : State.UNKNOWN;
            case REFUSED -> againOrOver(attempts, age);
        };
    }

    private State againOrOver(int attempts, Duration age) {
        return attempts >= mostAttempts || age.compareTo(longest) >= 0 ? State.FAILED : State.PENDING;
    }
}
