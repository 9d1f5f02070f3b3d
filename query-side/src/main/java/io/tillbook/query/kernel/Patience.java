package io.tillbook.query.kernel;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Repeats what fails for a passing reason, waiting a little longer each time, until it works or is no longer wanted.
 */
public final class Patience {

    private static final Logger LOG = LoggerFactory.getLogger(Patience.class);
    private static final long FIRST_WAIT_MILLIS = 100;
    private static final long LONGEST_WAIT_MILLIS = 3_000;

    private final Predicate<? super RuntimeException> isPassing;
    private final CountDownLatch ended = new CountDownLatch(1);

    /**
     * @param isPassing tells failures that will pass from those that will not
     */
    public Patience(Predicate<? super RuntimeException> isPassing) {
        this.isPassing = isPassing;
    }

    /** Whether a failure will pass. */
    public boolean isPassing(RuntimeException failure) {
        return isPassing.test(failure);
    }

    /** What the attempt gives as soon as it works; its failure where that will not pass or {@link #end} was called. */
    public <T extends @Nullable Object> T call(Supplier<T> attempt) {
        long waitMillis = FIRST_WAIT_MILLIS;
        while (true) {
            try {
                return attempt.get();
            } catch (RuntimeException failure) {
                if (!isPassing.test(failure) || isOverAfter(waitMillis)) {
                    throw failure;
                }
                if (waitMillis == FIRST_WAIT_MILLIS) {
                    LOG.warn("The views cannot be written now; trying again until they can be.", failure);
                }
                waitMillis = Math.min(2 * waitMillis, LONGEST_WAIT_MILLIS);
            }
        }
    }

    /** Does something as soon as it works. */
    public void run(Runnable attempt) {
        call(() -> {
            attempt.run();
            return true;
        });
    }

    /** Lets everything fail that would be repeated. */
    public void end() {
        ended.countDown();
    }

    private boolean isOverAfter(long millis) {
        try {
            return ended.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
