package io.tillbook.server.operations;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.tillbook.command.store.axonserver.AxonServerListener;

/** Counts what does not go smoothly with Axon Server. */
final class AxonServerMeters implements AxonServerListener {
    private final Counter resent;
    private final Counter unsettled;
    private final Counter bounded;
    private final Counter broken;
    private final Counter late;

    AxonServerMeters(MeterRegistry registry) {
        resent = counter(registry, "appends.resent", "Appends sent once more because nothing was heard of them");
        unsettled =
                counter(registry, "appends.unsettled", "Appends of which it was not known in time if they are stored");
        bounded = counter(registry, "positions.bounded", "Appends answered with a bound of their position");
        broken = counter(registry, "tail.broken", "Times that the tail was lost and opened again");
        late = counter(registry, "tail.late", "Times that the tail lagged so far that ends of streams were asked for");
    }

    private static Counter counter(MeterRegistry registry, String name, String description) {
        return Counter.builder("tillbook.axonserver." + name).description(description).register(registry);
    }

    @Override
    public void resent() {
        resent.increment();
    }

    @Override
    public void unsettled() {
        unsettled.increment();
    }

    @Override
    public void positionBounded() {
        bounded.increment();
    }

    @Override
    public void tailBroken() {
        broken.increment();
    }

    @Override
    public void tailLate() {
        late.increment();
    }
}
