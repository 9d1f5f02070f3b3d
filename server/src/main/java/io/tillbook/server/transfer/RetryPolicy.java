package io.tillbook.server.transfer;

import java.time.Duration;

/**
 * How long a server that takes nothing is waited for.
 *
 * @param first wait after the first failure; each further wait is twice as long
 * @param longest longest wait
 * @param attempts attempts without any progress before it is given up
 */
public record RetryPolicy(Duration first, Duration longest, int attempts) {
    /** About a minute and a half. */
    public static final RetryPolicy USUAL = new RetryPolicy(Duration.ofMillis(250), Duration.ofSeconds(15), 12);

    /**
     * The wait after a failure.
     *
     * @param failures failures since the last progress, this one included
     */
    public Duration wait(int failures) {
        Duration wait = first;
        for (int count = 1; count < failures && wait.compareTo(longest) < 0; count++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
