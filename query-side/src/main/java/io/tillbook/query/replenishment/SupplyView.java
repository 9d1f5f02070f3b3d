package io.tillbook.query.replenishment;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.kernel.SupplierId;
import io.tillbook.api.replenishment.ReplenishmentEvent.SupplySet;
import org.jspecify.annotations.Nullable;

/** Where a product comes from, where somebody has said so; the components are those of {@link SupplySet}. */
record SupplyView(Sku sku, @Nullable SupplierId supplier, @Nullable Quantity packSize,
        @Nullable Quantity minimumOrder, @Nullable Integer leadTimeDays, @Nullable Money unitCostMinor) {

    static SupplyView none(Sku sku) {
        return new SupplyView(sku, null, null, null, null, null);
    }

    static SupplyView of(SupplySet set) {
        return new SupplyView(set.sku(), set.supplier(), set.packSize(), set.minimumOrder(), set.leadTimeDays(),
                set.unitCostMinor());
    }
}
