package io.tillbook.server.delivery;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.tillbook.query.alerts.AlertDelivery;
import io.tillbook.query.alerts.AlertDelivery.State;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Counts what is told of alerts. */
final class AlertMeters {
    private final MeterRegistry registry;

    AlertMeters(MeterRegistry registry, Supplier<Number> pending) {
        this.registry = registry;
        Gauge.builder("tillbook.alerts.deliveries.pending", pending)
                .description("Deliveries of alerts that are to be tried, at most a thousand")
                .register(registry);
        AlertDestinations.NAMES.forEach(channel -> Stream.of(State.values()).forEach(state -> counter(channel, state)));
    }

    /** A delivery was tried once more and is now so far. */
    void tried(AlertDelivery delivery) {
        counter(delivery.channel(), delivery.state()).increment();
    }

    private Counter counter(String channel, State state) {
        return Counter.builder("tillbook.alerts.deliveries")
                .description("Attempts to tell of an alert, by what became of its delivery")
                .tag("channel", channel)
                .tag("outcome", state.name().toLowerCase(Locale.ROOT))
                .register(registry);
    }
}
