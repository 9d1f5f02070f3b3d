package io.tillbook.server.operations.backup;

import java.time.Duration;
import java.time.Instant;

/**
 * What is known of the backups of the schedule up to now.
 *
 * @param begunAt when the last one was begun; where there was none, when time began
 * @param failures how many have failed since the last one that did not
 */
record LastScheduled(Instant begunAt, int failures) {
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    /** So often doubled, the pause is the longest in any case. */
    private static final int DOUBLED_MOST = 10;

    /** There was none, and there need not have been one. */
    static LastScheduled none(Instant now) {
        return new LastScheduled(now, 0);
    }

    /** Whether one that failed is tried again: soon, and less often the longer it fails. */
    boolean isTriedAgain(Instant now) {
        return failures > 0 && !now.isBefore(begunAt.plus(pause()));
    }

    private Duration pause() {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, DOUBLED_MOST));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
