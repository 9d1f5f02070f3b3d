package io.tillbook.query.pricing.limit;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.OfPool;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What the chain may give of limited promotions, by their ids. */
final class PoolProjection implements Projection<PoolView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(OfPool.class);
    }

    @Override
    public List<Step<PoolView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof OfPool event
                ? List.of(new Step<>(event.promotion().value(),
                        before -> Objects.requireNonNullElse(before, PoolView.NONE).after(event)))
                : List.of();
    }
}
