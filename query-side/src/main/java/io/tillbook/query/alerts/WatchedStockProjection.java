package io.tillbook.query.alerts;

import io.tillbook.api.inventory.InventoryEvent;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.replenishment.ReplenishmentEvent.StockPolicySet;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;

/** Stocks that may have to be looked at, by location and SKU: written once, with the first event of each. */
final class WatchedStockProjection implements Projection<WatchedStock> {

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(InventoryEvent.class, StockPolicySet.class);
    }

    @Override
    public boolean isAppendOnly() {
        return true;
    }

    @Override
    public List<Step<WatchedStock>> steps(RecordedEvent recorded) {
        if (recorded.sequence() > 0) {
            return List.of();
        }
        return switch (recorded.event()) {
            case InventoryEvent event -> step(event.location(), event.sku());
            case StockPolicySet set -> ofPolicy(set);
            default -> List.of();
        };
    }

    private static List<Step<WatchedStock>> ofPolicy(StockPolicySet set) {
        LocationId location = set.location();
        Sku sku = set.sku();
        return location == null || sku == null ? List.of() : step(location, sku);
    }

    private static List<Step<WatchedStock>> step(LocationId location, Sku sku) {
        return List.of(new Step<>(AlertViews.key(location, sku), before -> new WatchedStock(location, sku)));
    }
}
