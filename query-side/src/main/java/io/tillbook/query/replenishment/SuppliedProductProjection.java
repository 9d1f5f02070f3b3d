package io.tillbook.query.replenishment;

import io.tillbook.api.catalog.CatalogEvent.ProductRegistered;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.replenishment.ReplenishmentEvent.SupplySet;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Products and where they come from, by SKU. */
final class SuppliedProductProjection implements Projection<SuppliedProductView> {

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(ProductRegistered.class, SupplySet.class);
    }

    @Override
    public List<Step<SuppliedProductView>> steps(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case ProductRegistered event ->
                step(event.sku(), product -> product.registered(event));
            case SupplySet event -> step(event.sku(), product -> product.supplied(event));
            default -> List.of();
        };
    }

    private static List<Step<SuppliedProductView>> step(Sku sku, UnaryOperator<SuppliedProductView> change) {
        return List.of(new Step<>(sku.value(),
                before -> change.apply(before == null ? SuppliedProductView.unknown(sku) : before)));
    }
}
