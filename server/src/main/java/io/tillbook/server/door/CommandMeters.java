package io.tillbook.server.door;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.tillbook.server.door.Reply.Accepted;
import io.tillbook.server.door.Reply.Failed;
import io.tillbook.server.door.Reply.Refused;
import java.time.Duration;
import java.util.Locale;

/** Counts commands and measures how long they took, from the first byte read to the answer. */
final class CommandMeters {
    /** Stands for all types that are not known, so that no sender can invent time series. */
    static final String UNKNOWN = "unknown";

    private final MeterRegistry registry;

    CommandMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    Timer.Sample start() {
        return Timer.start(registry);
    }

    void stop(Timer.Sample sample, String type, Reply reply) {
        sample.stop(Timer.builder("tillbook.commands")
                .description("Commands answered, by type and outcome")
                .tag("type", type)
                .tag("outcome", outcome(reply))
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofSeconds(10))
                .register(registry));
    }

    private static String outcome(Reply reply) {
        return switch (reply) {
            case Accepted accepted -> accepted.repeated() ? "repeated" : "accepted";
            case Refused _ -> "refused";
            case Failed failed -> failed.problem().type().name().toLowerCase(Locale.ROOT);
        };
    }
}
