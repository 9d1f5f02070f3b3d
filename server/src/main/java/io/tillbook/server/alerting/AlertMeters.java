package io.tillbook.server.alerting;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.tillbook.query.alerts.AlertDelivery;
import java.util.Locale;
import java.util.function.Supplier;

/** Counts what is told of alerts. */
final class AlertMeters {
    private final MeterRegistry registry;

    AlertMeters(MeterRegistry registry, Supplier<Number> pending) {
        this.registry = registry;
        Gauge.builder("tillbook.alerts.deliveries.pending", pending)
                .description("Deliveries of alerts that are to be tried, at most a thousand")
                .register(registry);
    }

    /** A delivery was tried once more and is now so far. */
    void tried(AlertDelivery delivery) {
        registry.counter("tillbook.alerts.deliveries", "channel", delivery.channel(), "outcome",
                delivery.state().name().toLowerCase(Locale.ROOT)).increment();
    }
}
