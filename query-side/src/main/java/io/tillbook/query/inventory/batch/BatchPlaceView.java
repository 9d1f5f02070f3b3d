package io.tillbook.query.inventory.batch;

import io.tillbook.api.inventory.BatchBalance;
import io.tillbook.api.kernel.Days;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a batch is, or was, at a location; what there is of it is kept with the stock.
 *
 * @param lot key of the batch while there is something of it here, so that it is found here only then
 * @param due its last day and its key while something of it is on hand, in the order of which it is listed
 */
record BatchPlaceView(LocationId location, Sku sku, BatchId batch, @Nullable String lot, @Nullable String due) {

    static BatchPlaceView of(LocationId location, Sku sku, BatchBalance balance, String key) {
        BatchId batch = balance.batch().id();
        LocalDate expiresOn = balance.batch().expiresOn();
        return new BatchPlaceView(location, sku, batch, balance.isOver() ? null : new BatchKey(sku, batch).key(),
                expiresOn == null || !balance.onHand().isPositive() ? null : due(expiresOn) + key);
    }

    /** What the places of batches with a last day begin with. */
    static String due(LocalDate expiresOn) {
        return Days.nearest(expiresOn) + "/";
    }

    /** What is behind all places of batches with a last day: zero follows the slash. */
    static String after(LocalDate expiresOn) {
        return Days.nearest(expiresOn) + "0";
    }
}
