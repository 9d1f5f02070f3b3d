package io.tillbook.server.door;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;

/** Shows how many commands are in work and wait, beside how many may. */
final class AdmissionMeters implements MeterBinder {
    private final Admission admission;

    AdmissionMeters(Admission admission) {
        this.admission = admission;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "in.work", "Commands being decided", Admission::inWork);
        gauge(registry, "in.work.limit", "Most commands that are decided at once", Admission::places);
        gauge(registry, "waiting", "Single commands that wait for their turn", Admission::waiting);
        gauge(registry, "waiting.limit", "Most single commands that may wait", Admission::mostWaiting);
        gauge(registry, "batches.waiting", "Batches whose next line waits for its turn", Admission::batchesWaiting);
    }

    private void gauge(MeterRegistry registry, String name, String description, ToDoubleFunction<Admission> value) {
        Gauge.builder("tillbook.commands." + name, admission, value).description(description).register(registry);
    }
}
