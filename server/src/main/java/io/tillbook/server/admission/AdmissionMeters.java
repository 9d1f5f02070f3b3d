package io.tillbook.server.admission;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;

/** Shows how many are in work and wait, beside how many may. */
public final class AdmissionMeters implements MeterBinder {
    private final String name;
    private final Admission admission;

    /**
     * @param name what is let in, as metrics call it
     * @param admission lets it in
     */
    public AdmissionMeters(String name, Admission admission) {
        this.name = name;
        this.admission = admission;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "in.work", "In work now", Admission::inWork);
        gauge(registry, "in.work.limit", "Most that are in work at once", Admission::permits);
        gauge(registry, "waiting", "Single ones that wait for their turn", Admission::waiting);
        gauge(registry, "waiting.limit", "Most single ones that may wait", Admission::mostWaiting);
    }

    private void gauge(MeterRegistry registry, String part, String description, ToDoubleFunction<Admission> value) {
        Gauge.builder("tillbook." + name + "." + part, admission, value).description(description).register(registry);
    }
}
