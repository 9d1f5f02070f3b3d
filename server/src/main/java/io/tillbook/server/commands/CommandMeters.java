package io.tillbook.server.commands;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.tillbook.api.kernel.CommandOutcome;
import io.tillbook.api.kernel.CommandOutcome.CommandAccepted;
import io.tillbook.api.kernel.CommandOutcome.CommandRefused;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Counts commands and measures how long they took, from their arrival to the answer, waiting included. */
public final class CommandMeters {
    /** Stands for all types that are not known, so that no sender can invent time series. */
    public static final String UNKNOWN = "unknown";

    private final MeterRegistry registry;
    /** The registry finds them too, but builds the whole name anew each time. */
    private final Map<Key, Timer> timers = new ConcurrentHashMap<>();

    private record Key(String type, String outcome) {}

    /** @param registry holds the figures */
    public CommandMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /**
     * A command was decided.
     *
     * @param type a known name
     * @param repeated whether it had been decided before
     * @param since when it came, by {@link System#nanoTime()}
     */
    public void decided(String type, CommandOutcome outcome, boolean repeated, long since) {
        answered(type, switch (outcome) {
            case CommandAccepted _ -> repeated ? "repeated" : "accepted";
            case CommandRefused _ -> "refused";
        }, since);
    }

    /**
     * A command was answered.
     *
     * @param type a known name, or {@link #UNKNOWN}
     * @param outcome one of few names
     * @param since when it came, by {@link System#nanoTime()}
     */
    public void answered(String type, String outcome, long since) {
        timers.computeIfAbsent(new Key(type, outcome), this::timer)
                .record(System.nanoTime() - since, TimeUnit.NANOSECONDS);
    }

    private Timer timer(Key key) {
        return Timer.builder("tillbook.commands")
                .description("Commands answered, by type and outcome")
                .tag("type", key.type())
                .tag("outcome", key.outcome())
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofSeconds(10))
                .register(registry);
    }
}
