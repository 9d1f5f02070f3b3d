package io.tillbook.server.door;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.tillbook.server.door.Reply.Accepted;
import io.tillbook.server.door.Reply.Failed;
import io.tillbook.server.door.Reply.Refused;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Counts commands and measures how long they took, from their arrival to the answer, waiting included. */
final class CommandMeters {
    /** Stands for all types that are not known, so that no sender can invent time series. */
    static final String UNKNOWN = "unknown";

    private final MeterRegistry registry;
    /** The registry finds them too, but builds the whole name anew each time. */
    private final Map<Key, Timer> timers = new ConcurrentHashMap<>();

    private record Key(String type, String outcome) {}

    CommandMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /**
     * A command was answered.
     *
     * @param type a known name, or {@link #UNKNOWN}
     * @param since when it came, by {@link System#nanoTime()}
     */
    void answered(String type, Reply reply, long since) {
        timers.computeIfAbsent(new Key(type, outcome(reply)), this::timer)
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

    private static String outcome(Reply reply) {
        return switch (reply) {
            case Accepted accepted -> accepted.repeated() ? "repeated" : "accepted";
            case Refused _ -> "refused";
            case Failed failed -> failed.problem().type().outcome();
        };
    }
}
