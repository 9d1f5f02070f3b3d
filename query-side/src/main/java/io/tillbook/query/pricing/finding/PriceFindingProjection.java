package io.tillbook.query.pricing.finding;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.pricing.finding.PriceFindingEvent.PriceFindingReported;
import io.tillbook.api.pricing.finding.PriceFindingEvent.PriceFindingSettled;
import io.tillbook.api.pricing.finding.PriceFindingEvent;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Findings by their ids. */
final class PriceFindingProjection implements Projection<PriceFindingView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(PriceFindingEvent.class);
    }

    @Override
    public List<Step<PriceFindingView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof PriceFindingEvent event ? List.of(step(event, recorded)) : List.of();
    }

    private static Step<PriceFindingView> step(PriceFindingEvent event, RecordedEvent recorded) {
        return switch (event) {
            case PriceFindingReported reported ->
                new Step<>(event.finding().value(), _ -> PriceFindingView.of(reported, recorded));
            case PriceFindingSettled settled -> new Step<>(event.finding().value(),
                    before -> Objects.requireNonNull(before).settled(settled, recorded));
        };
    }
}
