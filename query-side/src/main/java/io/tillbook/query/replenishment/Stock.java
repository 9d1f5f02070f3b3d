package io.tillbook.query.replenishment;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.inventory.StockLevelView;
import java.util.List;
import java.util.TreeMap;

/**
 * One SKU at one location: what is there and what is wanted.
 *
 * @param level what is there
 * @param wanted what is on order, and its policy
 */
record Stock(StockLevelView level, WantedStockView wanted) {

    static Stock none(LocationId location, Sku sku) {
        return new Stock(StockLevelView.none(location, sku), WantedStockView.none(location, sku));
    }

    /** The stocks that there is something of, or something wanted of, in the order of their keys. */
    static List<Stock> of(List<StockLevelView> levels, List<WantedStockView> wanted) {
        TreeMap<String, Stock> stocks = new TreeMap<>();
        wanted.forEach(each -> stocks.put(each.key(),
                new Stock(StockLevelView.none(each.location(), each.sku()), each)));
        levels.forEach(level -> {
            WantedStockView none = WantedStockView.none(level.location(), level.sku());
            stocks.merge(none.key(), new Stock(level, none), (known, _) -> new Stock(level, known.wanted()));
        });
        return List.copyOf(stocks.values());
    }

    LocationId location() {
        return level.location();
    }

    Sku sku() {
        return level.sku();
    }
}
