package io.tillbook.query.inventory;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.inventory.book.Balance;
import io.tillbook.query.sight.Located;
import java.time.OffsetDateTime;

/**
 * A line of the book of a location at a moment.
 *
 * @param position position of the last event in it; 0 where nothing had happened yet
 */
record StockAt(LocationId location, Sku sku, OffsetDateTime moment, Quantity onHand, Money valueMinor, long position)
        implements Located {

    static StockAt of(StockLevelView stock, OffsetDateTime moment, Balance balance) {
        return new StockAt(stock.location(), stock.sku(), moment, balance.onHand(), balance.valueMinor(),
                balance.position());
    }
}
