package io.tillbook.command.inventory.batch;

import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.BatchBalance;
import io.tillbook.api.inventory.StockBalance;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.catalog.Product;
import io.tillbook.command.inventory.Stock;
import io.tillbook.command.kernel.Footprint;
import java.util.List;

/**
 * A batch at a location, whether or not there is anything of it.
 *
 * @param stock the stock that it is part of
 * @param balance how much of it there is, and how much is quarantined
 */
record BatchAtLocation(Stock stock, BatchBalance balance) {
    static BatchAtLocation of(Stock stock, BatchId batch) {
        return new BatchAtLocation(stock, stock.batches()
                .named(batch)
                .orElseGet(() -> new BatchBalance(Batch.named(batch), null, Quantity.ZERO, Quantity.ZERO, false)));
    }

    static Footprint footprint(LocationId location, Sku sku) {
        return Footprint.none()
                .reading(Location.at(location))
                .reading(Product.at(sku))
                .writing(Stock.at(location, sku));
    }

    /** How much of it can be sold, as far as quarantine is concerned. */
    Quantity free() {
        return balance.free().orZero();
    }

    /** The stock when so much of the batch is quarantined. */
    StockBalance after(Quantity quarantined, boolean held) {
        return new StockBalance(stock.onHand(), stock.value(), stock.reserved(),
                List.of(new BatchBalance(balance.batch(), balance.since(), balance.onHand(), quarantined, held)), null);
    }
}
