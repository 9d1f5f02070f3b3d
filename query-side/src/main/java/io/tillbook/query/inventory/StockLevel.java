package io.tillbook.query.inventory;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.inventory.batch.BatchNow;
import io.tillbook.query.inventory.batch.BatchesNow;
import io.tillbook.query.inventory.book.Balance;
import io.tillbook.query.sight.Located;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stock of one SKU at one location, as it is shown. What is known of this moment only is null for moments of the past.
 *
 * @param inTransit quantity on its way to the location
 * @param inTransitMinor the cost value that it carries, in minor units
 * @param available what can be sold: on hand less reserved, quarantined, and of batches with too few days left
 * @param reserved how much is promised to somebody
 * @param quarantined how much must not be sold
 * @param expired how much of the rest is of batches whose last day is over
 * @param batches the batches in the order in which they are sold
 * @param position position of the last event in it
 * @param asOf the moment it is about; null for now
 */
record StockLevel(LocationId location, Sku sku, Quantity onHand, Money valueMinor, @Nullable Quantity inTransit,
        @Nullable Money inTransitMinor,
        @Nullable Quantity available, @Nullable Quantity reserved, @Nullable Quantity quarantined,
        @Nullable Quantity expired, @Nullable List<BatchNow> batches, long position, @Nullable OffsetDateTime asOf)
        implements Located {

    /**
     * The stock now.
     *
     * @param today the business day of the location
     * @param least the day on which a batch must not be expired to be sold by itself
     */
    static StockLevel of(StockLevelView level, LocalDate today, LocalDate least) {
        BatchesNow batches = level.batchesNow();
        return new StockLevel(level.location(), level.sku(), level.onHand(), level.valueMinor(),
                level.inTransit().quantity(), level.inTransit().valueMinor(), level.available(least), level.promised(),
                batches.quarantined(), batches.expired(today), batches.shown(today), level.lastChange(), null);
    }

    /** The stock at a moment, as the book has it. */
    static StockLevel asOf(OffsetDateTime moment, LocationId location, Sku sku, Balance balance) {
        return new StockLevel(location, sku, balance.onHand(), balance.valueMinor(), null, null, null, null, null, null,
                null, balance.position(), moment);
    }
}
