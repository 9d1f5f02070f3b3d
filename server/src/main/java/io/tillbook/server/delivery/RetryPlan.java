package io.tillbook.server.delivery;

import io.tillbook.query.alerts.AlertDelivery;
import java.time.Duration;
import java.time.Instant;

/** When a delivery is tried again, and when it is given up. */
final class RetryPlan {
    /** Most attempts of one delivery. */
    static final int MAX_ATTEMPTS = 15;
    /** How long a delivery is tried at most. */
    static final Duration MAX_AGE = Duration.ofHours(24);

    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 10;

    private RetryPlan() {}

    /** When to try again should the attempt that begins now fail: twice as long after each one, at most an hour. */
    static Instant again(AlertDelivery delivery, Instant now) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(delivery.attempts(), MOST_DOUBLINGS));
        return now.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
    }

    /** Whether it is not tried again after an attempt that failed. */
    static boolean isOver(AlertDelivery delivery, Instant now) {
        return delivery.attempts() >= MAX_ATTEMPTS || delivery.age(now).compareTo(MAX_AGE) >= 0;
    }
}
