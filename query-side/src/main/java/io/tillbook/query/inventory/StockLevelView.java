package io.tillbook.query.inventory;

import io.tillbook.api.inventory.StockBalance;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;

/**
 * Stock of one SKU at one location.
 *
 * @param onHand quantity at the location
 * @param valueMinor its cost value, in minor units
 * @param inTransit what is on its way to the location
 */
record StockLevelView(LocationId location, Sku sku, Quantity onHand, Money valueMinor, Transit inTransit) {

    /**
     * Goods on their way.
     *
     * @param valueMinor the cost value they carry, in minor units
     */
    record Transit(Quantity quantity, Money valueMinor) {

        static final Transit NONE = new Transit(Quantity.ZERO, Money.ZERO);

        Transit plus(Transit other) {
            return new Transit(quantity.plus(other.quantity), valueMinor.plus(other.valueMinor));
        }

        Transit negated() {
            return new Transit(quantity.negated(), valueMinor.negated());
        }
    }

    static StockLevelView none(LocationId location, Sku sku) {
        return new StockLevelView(location, sku, Quantity.ZERO, Money.ZERO, Transit.NONE);
    }

    StockLevelView with(StockBalance balance) {
        return new StockLevelView(location, sku, balance.onHand(), balance.valueMinor(), inTransit);
    }

    StockLevelView withMoreInTransit(Transit more) {
        return new StockLevelView(location, sku, onHand, valueMinor, inTransit.plus(more));
    }
}
