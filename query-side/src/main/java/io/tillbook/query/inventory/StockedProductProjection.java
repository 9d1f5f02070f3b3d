package io.tillbook.query.inventory;

import io.tillbook.api.catalog.CatalogEvent.ProductRegistered;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;

/** What the stock needs to know of products, by SKU. */
final class StockedProductProjection implements Projection<StockedProductView> {

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(ProductRegistered.class);
    }

    @Override
    public List<Step<StockedProductView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof ProductRegistered event
                ? List.of(new Step<>(event.sku().value(),
                        before -> new StockedProductView(event.sku(), event.category(), event.minDaysLeft())))
                : List.of();
    }
}
