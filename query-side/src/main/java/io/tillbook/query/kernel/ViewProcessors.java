package io.tillbook.query.kernel;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Folds all groups of views from the start of the server to its end. */
public final class ViewProcessors implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ViewProcessors.class);
    private static final int STOP_SECONDS = 10;
    private static final int FOLLOW_MILLIS = 500;

    private final ScheduledExecutorService coordinators;
    private final ScheduledExecutorService workers;
    private final List<ViewProcessor> processors;
    private final Folding folding;
    private final ViewPreparation preparation;
    private volatile boolean isRunning;

    /**
     * @param groups all groups of views
     * @param folding what they are folded with
     * @param preparation readies the store of the views
     */
    public ViewProcessors(List<ViewGroup> groups, Folding folding, ViewPreparation preparation) {
        // Each may have to wait for the database on its own.
        this.coordinators = Executors.newScheduledThreadPool(groups.size(), threads("views-coordinator-"));
        this.workers = Executors.newScheduledThreadPool(groups.size(), threads("views-"));
        this.processors = groups.stream()
                .map(group -> new ViewProcessor(group, folding, coordinators, workers))
                .toList();
        this.folding = folding;
        this.preparation = preparation;
    }

    private static ThreadFactory threads(String prefix) {
        return Thread.ofPlatform().daemon().name(prefix, 0).factory();
    }

    /** Begins in the background, since the database may have to be waited for while commands are taken already. */
    @Override
    public void start() {
        isRunning = true;
        coordinators.execute(this::prepareAndStart);
    }

    private void prepareAndStart() {
        try {
            folding.patience().run(preparation::prepare);
            processors.forEach(ViewProcessor::start);
            // Ends with the coordinators, and says itself what goes wrong.
            var _ = coordinators.scheduleWithFixedDelay(this::follow, FOLLOW_MILLIS, FOLLOW_MILLIS,
                    TimeUnit.MILLISECONDS);
        } catch (RuntimeException failure) {
            if (isRunning) {
                LOG.error("The views cannot be folded.", failure);
            }
        }
    }

    private void follow() {
        try {
            processors.forEach(ViewProcessor::follow);
        } catch (RuntimeException failure) {
            // The database cannot be reached any more because everything stops; otherwise it would be waited for.
            LOG.debug("Could not look how far others are.", failure);
        }
    }

    @Override
    public void stop() {
        isRunning = false;
        folding.patience().end();
        CompletableFuture<?>[] stopped = processors.stream().map(ViewProcessor::stop).toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(stopped).get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException failure) {
            LOG.warn("The views were not stopped in order; they continue where they were.", failure);
        }
        coordinators.shutdownNow();
        workers.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }
}
