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
 * Runs its steps again and again from the start of the server to its end. It pauses briefly while there is work: what
 * arrives during a pause is done together, at a fraction of the cost.
 */
public final class PollingLoop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(PollingLoop.class);
    private static final long PAUSE_WHILE_BUSY_MILLIS = 100;
    private static final long PAUSE_AFTER_FAILURE_MILLIS = 3_000;
    private static final long STOP_MILLIS = 12_000;

    private final String name;
    private final Duration pause;
    private final List<BooleanSupplier> steps;
    private final Runnable end;
    private final FailureLog failures;
    private volatile CountDownLatch stopping = new CountDownLatch(0);
    private volatile Thread thread = Thread.currentThread();

    /**
     * @param name name of its thread
     * @param pause from the end of a round with nothing more to do to the beginning of the next
     * @param steps what is done on each round; each says whether there may be more of it
     * @param end what is done after the last round
     */
    public PollingLoop(String name, Duration pause, List<BooleanSupplier> steps, Runnable end) {
        this.name = name;
        this.pause = pause;
        this.steps = steps;
        this.end = end;
        this.failures = new FailureLog(name);
    }

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
        try {
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
            end.run();
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
