package io.tillbook.query.replenishment;

import io.tillbook.api.catalog.CatalogEvent.ProductRegistered;
import io.tillbook.api.catalog.Unit;
import io.tillbook.api.kernel.Days;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.kernel.SupplierId;
import io.tillbook.api.replenishment.ReplenishmentEvent.SupplySet;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A product and where it comes from.
 *
 * @param unit the unit of its quantities; null where it is not registered
 * @param category what it is reported under
 * @param minDaysLeft how many days goods must have left to be sold by themselves; null where it does not matter
 * @param supplier who it is bought from, where somebody has said so; the rest as in {@link SupplySet}
 */
record SuppliedProductView(Sku sku, @Nullable Unit unit, @Nullable String category,
        @Nullable Integer minDaysLeft, @Nullable SupplierId supplier, @Nullable Quantity packSize,
        @Nullable Quantity minimumOrder, @Nullable Integer leadTimeDays,
        @Nullable Money unitCostMinor) {

    private static final Quantity SMALLEST = Quantity.ofThousandths(1);

    static SuppliedProductView unknown(Sku sku) {
        return new SuppliedProductView(sku, null, null, null, null, null, null, null, null);
    }

    SuppliedProductView registered(ProductRegistered product) {
        return new SuppliedProductView(sku, product.unit(), product.category(), product.minDaysLeft(), supplier,
                packSize, minimumOrder, leadTimeDays, unitCostMinor);
    }

    SuppliedProductView supplied(SupplySet supply) {
        return new SuppliedProductView(sku, unit, category, minDaysLeft, supply.supplier(), supply.packSize(),
                supply.minimumOrder(), supply.leadTimeDays(), supply.unitCostMinor());
    }

    /** The smallest quantity that it comes in. */
    Quantity smallest() {
        return unit != null && unit.isDivisible() ? SMALLEST : Quantity.of(1);
    }

    /** The day on which a batch must not be expired to be sold by itself on a day. */
    LocalDate leastExpiry(LocalDate day) {
        return minDaysLeft == null ? day : Days.nearest(day.plusDays(minDaysLeft));
    }

    /** How much of it can be ordered. */
    OrderTerms terms() {
        return new OrderTerms(packSize == null ? smallest() : packSize,
                minimumOrder == null ? Quantity.ZERO : minimumOrder);
    }
}
