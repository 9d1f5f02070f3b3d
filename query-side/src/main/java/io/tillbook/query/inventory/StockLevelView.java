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
 * @param inTransit quantity on its way to the location
 */
record StockLevelView(LocationId location, Sku sku, Quantity onHand, Money valueMinor, Quantity inTransit) {

    static StockLevelView none(LocationId location, Sku sku) {
        return new StockLevelView(location, sku, Quantity.ZERO, Money.ZERO, Quantity.ZERO);
    }

    StockLevelView with(StockBalance balance) {
        return new StockLevelView(location, sku, balance.onHand(), balance.valueMinor(), inTransit);
    }

    StockLevelView withMoreInTransit(Quantity more) {
        return new StockLevelView(location, sku, onHand, valueMinor, inTransit.plus(more));
    }
}
