package io.tillbook.query.pricing.list;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.pricing.list.PriceListEvent.PriceEnded;
import io.tillbook.api.pricing.list.PriceListEvent.PriceSet;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;

/** All that was ever said of prices, by product in its order. */
final class PriceChangeProjection implements Projection<PriceChangeView> {

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(PriceSet.class, PriceEnded.class);
    }

    @Override
    public List<Step<PriceChangeView>> steps(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case PriceSet set -> step(PriceChangeView.of(set));
            case PriceEnded ended -> step(PriceChangeView.of(ended));
            default -> List.of();
        };
    }

    @Override
    public boolean isAppendOnly() {
        return true;
    }

    private static List<Step<PriceChangeView>> step(PriceChangeView change) {
        return List.of(new Step<>(change.key(), before -> change));
    }
}
