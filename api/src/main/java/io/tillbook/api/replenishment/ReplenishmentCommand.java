package io.tillbook.api.replenishment;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.AtMost;
import io.tillbook.api.kernel.Bounds;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.kernel.SupplierId;
import org.jspecify.annotations.Nullable;

/** What can be asked of replenishment. */
public sealed interface ReplenishmentCommand extends Command {
    /**
     * Sets the whole policy of one SKU at one location, of a category, or, where neither is named, of the chain. A
     * figure that is left out is left to the wider policy; nothing is watched until some policy has a figure.
     *
     * @param location where, together with {@code sku}
     * @param sku what, together with {@code location}
     * @param category the category whose products it is about
     * @param safetyStock what should be available at least; less is low stock
     * @param maximum what should be on hand at most; more is overstock
     * @param leadTimeDays days from an order to its goods
     * @param coverDays days of sales that an order should last for
     * @param nearExpiryDays how many days before its last day a batch is said to be near it
     * @param slowMoverDays days without a sale after which stock is said to move slowly
     */
    record SetStockPolicy(@Nullable LocationId location, @Nullable Sku sku, @Nullable String category,
            @AtLeast(0) @Nullable Quantity safetyStock, @AtLeast(0) @Nullable Quantity maximum,
            @AtLeast(0) @AtMost(StockPolicy.MAX_DAYS) @Nullable Integer leadTimeDays,
            @AtLeast(0) @AtMost(StockPolicy.MAX_DAYS) @Nullable Integer coverDays,
            @AtLeast(0) @AtMost(StockPolicy.MAX_DAYS) @Nullable Integer nearExpiryDays,
            @AtMost(StockPolicy.MAX_DAYS) @Nullable Integer slowMoverDays)
            implements
            ReplenishmentCommand {
        /** Checks the fields. */
        public SetStockPolicy {
            if ((location == null) != (sku == null)) {
                throw new InvalidField(location == null ? "location" : "sku",
                        "is required together with " + (location == null ? "sku" : "location"));
            }
            if (category != null && sku != null) {
                throw new InvalidField("category", "must not be given together with sku");
            }
            Require.optionalText("category", category);
            var _ = new StockPolicy(safetyStock, maximum, leadTimeDays, coverDays, nearExpiryDays, slowMoverDays);
        }

        /** The figures. */
        public StockPolicy policy() {
            return new StockPolicy(safetyStock, maximum, leadTimeDays, coverDays, nearExpiryDays, slowMoverDays);
        }
    }

    /**
     * Says where a product comes from, replacing what was said before.
     *
     * @param sku the product
     * @param supplier who it is bought from
     * @param packSize how much of it is in one pack; only whole packs are ordered
     * @param minimumOrder the least that can be ordered at once
     * @param leadTimeDays days from an order to its goods
     * @param unitCostMinor what one unit is expected to cost, in minor units
     */
    record SetSupply(Sku sku, SupplierId supplier, @Nullable Quantity packSize, @Nullable Quantity minimumOrder,
            @AtLeast(0) @AtMost(StockPolicy.MAX_DAYS) @Nullable Integer leadTimeDays, @Nullable Money unitCostMinor)
            implements ReplenishmentCommand {
        private static final Bounds BOUNDS = Bounds.of(SetSupply.class);

        /** Checks the fields. */
        public SetSupply {
            Require.present("sku", sku);
            Require.present("supplier", supplier);
            BOUNDS.check("packSize", packSize);
            BOUNDS.check("minimumOrder", minimumOrder);
            BOUNDS.check("leadTimeDays", leadTimeDays);
            Require.notNegativeOrZero("unitCostMinor", unitCostMinor);
        }
    }
}
