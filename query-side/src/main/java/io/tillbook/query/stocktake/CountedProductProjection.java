package io.tillbook.query.stocktake;

import io.tillbook.api.catalog.CatalogEvent.ProductRegistered;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;

/** Products as they are called on a count sheet. */
final class CountedProductProjection implements Projection<CountedProductView> {

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(ProductRegistered.class);
    }

    @Override
    public List<Step<CountedProductView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof ProductRegistered event
                ? List.of(new Step<>(event.sku().value(), before -> view(event)))
                : List.of();
    }

    private static CountedProductView view(ProductRegistered event) {
        return new CountedProductView(event.sku(), event.name(), event.category(),
                event.barcodes().isEmpty() ? null : event.barcodes().getFirst().value(),
                Boolean.TRUE.equals(event.batchTracked()));
    }
}
