package io.tillbook.api.replenishment;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.kernel.SupplierId;
import org.jspecify.annotations.Nullable;

/** What happened in replenishment. */
public sealed interface ReplenishmentEvent extends Event {
    /** A policy was set, of a SKU at a location, of a category, or of the chain; it replaces the one before. */
    record StockPolicySet(@Nullable LocationId location, @Nullable Sku sku, @Nullable String category,
            StockPolicy policy) implements ReplenishmentEvent {
        /** What the policy is about. */
        public PolicyScope scope() {
            if (sku != null) {
                return PolicyScope.STOCK;
            }
            return category == null ? PolicyScope.CHAIN : PolicyScope.CATEGORY;
        }
    }

    /** It was said where a product comes from; the fields are those of {@link ReplenishmentCommand.SetSupply}. */
    record SupplySet(Sku sku, SupplierId supplier, @Nullable Quantity packSize, @Nullable Quantity minimumOrder,
            @Nullable Integer leadTimeDays, @Nullable Money unitCostMinor) implements ReplenishmentEvent {}
}
