package io.tillbook.server.automation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.tillbook.query.kernel.Checkpoints;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Gets and keeps the claims of this process to automations, on a thread of its own: however long a round takes, its
 * claim is renewed. When a process is killed, another one has its claims some eleven seconds later.
 */
public final class Claims implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Claims.class);
    private static final int PAUSE_MILLIS = 1_000;
    private static final int STOP_SECONDS = 5;
    /** Before the loops start, and after they have stopped. */
    private static final int PHASE = DEFAULT_PHASE - 1;

    private final Checkpoints checkpoints;
    private final MeterRegistry registry;
    private final List<Claim> all = new CopyOnWriteArrayList<>();
    private volatile ScheduledExecutorService keeping = none();

    Claims(Checkpoints checkpoints, MeterRegistry registry) {
        this.checkpoints = checkpoints;
        this.registry = registry;
    }

    private static ScheduledExecutorService none() {
        ScheduledExecutorService ended = Executors.newSingleThreadScheduledExecutor();
        ended.shutdown();
        return ended;
    }

    /**
     * The claim to an automation, which this process tries to get from now on.
     *
     * @param name the same in all processes; never given to another automation
     */
    public Claim of(String name) {
        Claim claim = new Claim(name, checkpoints, System::nanoTime);
        Gauge.builder("tillbook.automation.held", claim, each -> each.isHeld() ? 1 : 0)
                .description("Whether this process has the claim to an automation")
                .tag("name", name)
                .register(registry);
        all.add(claim);
        return claim;
    }

    @Override
    public void start() {
        keeping = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("automation-claims-", 0).factory());
        // Ends with its executor, and says itself what goes wrong.
        var _ = keeping.scheduleWithFixedDelay(() -> all.forEach(Claims::attempt), 0, PAUSE_MILLIS,
                TimeUnit.MILLISECONDS);
    }

    private static void attempt(Claim claim) {
        try {
            claim.attempt();
        } catch (RuntimeException failure) {
            LOG.warn("The claim to {} could not be looked after.", claim.name(), failure);
        }
    }

    @Override
    public void stop() {
        keeping.shutdownNow();
        try {
            if (keeping.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                all.forEach(Claim::release);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException unreachable) {
            LOG.debug("The claims of automations could not be released.", unreachable);
        }
    }

    @Override
    public boolean isRunning() {
        return !keeping.isShutdown();
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
