package io.tillbook.query.kernel;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Repeats what fails for a transient reason, with a longer pause each time, until it works or {@link #end} is called.
 */
public final class RetryPolicy {

    private static final Logger LOG = LoggerFactory.getLogger(RetryPolicy.class);
    private static final long FIRST_WAIT_MILLIS = 100;
    private static final long LONGEST_WAIT_MILLIS = 3_000;

    private final Predicate<? super RuntimeException> isTransient;
    private final CountDownLatch ended = new CountDownLatch(1);

    /**
     * @param isTransient tells transient failures from others
     */
    public RetryPolicy(Predicate<? super RuntimeException> isTransient) {
        this.isTransient = isTransient;
    }

    /** Whether a failure is transient. */
    public boolean isTransient(RuntimeException failure) {
        return isTransient.test(failure);
    }

    /**
     * The result of the first attempt that works; its failure where that is not transient or {@link #end} was called.
     */
    public <T extends @Nullable Object> T call(Supplier<T> attempt) {
        long waitMillis = FIRST_WAIT_MILLIS;
        while (true) {
            try {
                return attempt.get();
            } catch (RuntimeException failure) {
                if (!isTransient.test(failure) || isOverAfter(waitMillis)) {
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

    /** Ends all repeating: whatever fails from now on, fails for good. */
    public void end() {
        ended.countDown();
    }

    /** Whether {@link #end} was called. */
    boolean isEnded() {
        return ended.getCount() == 0;
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
