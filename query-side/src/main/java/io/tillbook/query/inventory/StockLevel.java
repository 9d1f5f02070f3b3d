package io.tillbook.query.inventory;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.inventory.book.Balance;
import io.tillbook.query.kernel.OfSku;
import io.tillbook.query.kernel.Absorbed;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Stock of one SKU at one location, as it is shown.
 *
 * @param inTransit quantity on its way to the location; not known for moments of the past
 * @param inTransitMinor the cost value that it carries, in minor units; not known for moments of the past
 * @param position position of the last event in it
 * @param asOf the moment it is about; null for now
 */
record StockLevel(LocationId location, Sku sku, Quantity onHand, Money valueMinor, @Nullable Quantity inTransit,
        @Nullable Money inTransitMinor, long position, @Nullable OffsetDateTime asOf) implements OfSku {

    static StockLevel of(Absorbed<StockLevelView> document) {
        StockLevelView level = document.view();
        return new StockLevel(level.location(), level.sku(), level.onHand(), level.valueMinor(),
                level.inTransit().quantity(), level.inTransit().valueMinor(), document.position(), null);
    }

    /** The stock at a moment, as the book has it. */
    static StockLevel asOf(OffsetDateTime moment, LocationId location, Sku sku, Balance balance) {
        return new StockLevel(location, sku, balance.onHand(), balance.valueMinor(), null, null, balance.position(), moment);
    }
}
