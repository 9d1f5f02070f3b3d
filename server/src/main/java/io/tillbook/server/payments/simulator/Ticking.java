package io.tillbook.server.payments.simulator;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Does something again and again, as time brings it. */
final class Ticking implements AutoCloseable {
    private static final long EVERY_MS = 250;

    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("simulator").factory());
    private final ScheduledFuture<?> ticks;

    Ticking(Runnable what) {
        ticks = timer.scheduleWithFixedDelay(what, EVERY_MS, EVERY_MS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        ticks.cancel(true);
        timer.shutdownNow();
    }
}
