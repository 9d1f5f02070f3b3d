package io.tillbook.server.automation;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Runs its steps again and again from the start of the server to its end, or as long as this process has the claim to
 * them. It pauses briefly while there is work: what arrives during a pause is done together, at a fraction of the cost.
 */
public final class PollingLoop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(PollingLoop.class);
    private static final long PAUSE_WHILE_BUSY_MILLIS = 100;
    private static final long PAUSE_AFTER_FAILURE_MILLIS = 3_000;
    private static final long PAUSE_WITHOUT_CLAIM_MILLIS = 1_000;
    private static final long STOP_MILLIS = 12_000;

    private final String name;
    private final Duration pause;
    private final List<BooleanSupplier> steps;
    private final BooleanSupplier mayRun;
    private final Runnable begin;
    private final Runnable end;
    private final FailureLog failures;
    private volatile CountDownLatch stopping = new CountDownLatch(0);
    private volatile Thread thread = Thread.currentThread();
    /** Used by its thread only. */
    private boolean hasBegun;

    /**
     * Runs in each process.
     *
     * @param name name of its thread
     * @param pause from the end of a round with nothing more to do to the beginning of the next
     * @param steps what is done on each round; each says whether there may be more of it
     * @param end what is done after the last round
     */
    public PollingLoop(String name, Duration pause, List<BooleanSupplier> steps, Runnable end) {
        this(name, pause, steps, () -> true, PollingLoop::nothing, end);
    }

    private PollingLoop(String name, Duration pause, List<BooleanSupplier> steps, BooleanSupplier mayRun,
            Runnable begin, Runnable end) {
        this.name = name;
        this.pause = pause;
        this.steps = steps;
        this.mayRun = mayRun;
        this.begin = begin;
        this.end = end;
        this.failures = new FailureLog(name);
    }

    /**
     * Runs in one process at a time.
     *
     * @param claim says in which; its name is that of the thread
     * @param begin what is done whenever this process has got the claim
     * @param end what is done whenever it has lost it, and after the last round
     */
    public static PollingLoop claimed(Claim claim, Duration pause, List<BooleanSupplier> steps, Runnable begin,
            Runnable end) {
        return new PollingLoop(claim.name(), pause, steps, claim::isHeld, begin, end);
    }

    /** The same where there is nothing to do at the beginning and at the end. */
    public static PollingLoop claimed(Claim claim, Duration pause, List<BooleanSupplier> steps) {
        return claimed(claim, pause, steps, PollingLoop::nothing, PollingLoop::nothing);
    }

    private static void nothing() {}

    @Override
    public void start() {
        stopping = new CountDownLatch(1);
        thread = Thread.ofPlatform().daemon().name(name).start(this::run);
    }

    private void run() {
        try {
            while (!stopping.await(round(), TimeUnit.MILLISECONDS)) {
                LOG.trace("Another round of {}.", name);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            atTheEnd();
        }
    }

    /** Goes one round and says for how many milliseconds to pause. */
    private long round() {
        if (!mayRun.getAsBoolean()) {
            atTheEnd();
            return Math.min(PAUSE_WITHOUT_CLAIM_MILLIS, pause.toMillis());
        }
        try {
            if (!hasBegun) {
                begin.run();
                hasBegun = true;
            }
            boolean more = false;
            for (BooleanSupplier step : steps) {
                more |= step.getAsBoolean();
            }
            failures.succeeded();
            return more ? Math.min(PAUSE_WHILE_BUSY_MILLIS, pause.toMillis()) : pause.toMillis();
        } catch (RuntimeException failure) {
            if (isRunning()) {
                failures.failed(failure);
            }
            return PAUSE_AFTER_FAILURE_MILLIS;
        }
    }

    private void atTheEnd() {
        try {
            if (hasBegun) {
                hasBegun = false;
                end.run();
            }
        } catch (RuntimeException failure) {
            // The database may be gone already; what it is not told comes out when its claim has run out.
            LOG.debug("{} did not end in order.", name, failure);
        }
    }

    @Override
    public void stop() {
        stopping.countDown();
        try {
            if (!thread.join(Duration.ofMillis(STOP_MILLIS))) {
                thread.interrupt();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return stopping.getCount() > 0;
    }
}
