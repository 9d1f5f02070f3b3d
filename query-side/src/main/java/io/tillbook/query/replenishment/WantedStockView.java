package io.tillbook.query.replenishment;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.replenishment.StockPolicy;
import io.tillbook.query.inventory.book.StockKey;

/**
 * What is wanted of one SKU at one location beside what is there.
 *
 * @param onOrder ordered from suppliers and not come yet
 * @param policy the policy of this stock alone
 */
record WantedStockView(LocationId location, Sku sku, Quantity onOrder, StockPolicy policy) {

    static WantedStockView none(LocationId location, Sku sku) {
        return new WantedStockView(location, sku, Quantity.ZERO, StockPolicy.NONE);
    }

    String key() {
        return StockKey.of(location, sku);
    }

    WantedStockView withMoreOnOrder(Quantity more) {
        return new WantedStockView(location, sku, onOrder.plus(more), policy);
    }

    WantedStockView with(StockPolicy own) {
        return new WantedStockView(location, sku, onOrder, own);
    }
}
