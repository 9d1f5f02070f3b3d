package io.tillbook.query.replenishment;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.replenishment.ReplenishmentEvent.SupplySet;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;

/** Where products come from, by SKU. */
final class SupplyProjection implements Projection<SupplyView> {

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(SupplySet.class);
    }

    @Override
    public List<Step<SupplyView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof SupplySet set
                ? List.of(new Step<>(set.sku().value(), before -> SupplyView.of(set)))
                : List.of();
    }
}
