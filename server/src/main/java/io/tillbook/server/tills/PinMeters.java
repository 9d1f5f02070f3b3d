package io.tillbook.server.tills;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts PINs that were checked. */
final class PinMeters {
    private final Counter right;
    private final Counter wrong;

    PinMeters(MeterRegistry registry) {
        this.right = counter(registry, "right");
        this.wrong = counter(registry, "wrong");
    }

    void checked(boolean isRight) {
        (isRight ? right : wrong).increment();
    }

    private static Counter counter(MeterRegistry registry, String outcome) {
        return Counter.builder("tillbook.pins.checked")
                .description("PINs that came in; wrong are those of nobody and locked ones too")
                .tag("outcome", outcome)
                .register(registry);
    }
}
