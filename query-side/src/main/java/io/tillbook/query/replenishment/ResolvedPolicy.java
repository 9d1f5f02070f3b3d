package io.tillbook.query.replenishment;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.replenishment.PolicyLayers;
import io.tillbook.api.replenishment.PolicyLayers.Figure;
import io.tillbook.api.replenishment.StockPolicy;
import org.jspecify.annotations.Nullable;

/** The policy that bears on a stock, as it is shown: each figure with the policy that it comes from. */
record ResolvedPolicy(LocationId location, Sku sku, @Nullable Figure<Quantity> safetyStock,
        @Nullable Figure<Quantity> maximum, @Nullable Figure<Integer> leadTimeDays,
        @Nullable Figure<Integer> coverDays, @Nullable Figure<Integer> nearExpiryDays,
        @Nullable Figure<Integer> slowMoverDays) {

    static ResolvedPolicy of(StockPosition stock) {
        PolicyLayers layers = stock.layers();
        return new ResolvedPolicy(stock.location(), stock.sku(),
                layers.figure(StockPolicy::safetyStock).orElse(null), layers.figure(StockPolicy::maximum).orElse(null),
                layers.figure(StockPolicy::leadTimeDays).orElse(null),
                layers.figure(StockPolicy::coverDays).orElse(null),
                layers.figure(StockPolicy::nearExpiryDays).orElse(null),
                layers.figure(StockPolicy::slowMoverDays).orElse(null));
    }
}
