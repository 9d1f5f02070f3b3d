package io.tillbook.command.alerts;

import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.command.inventory.Stock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What alerts look at in a stock.
 *
 * @param onHand what the books have
 * @param available what of it can be sold today
 * @param batches what is on hand of batches with a last day
 * @param lastSoldOn day of the last sale, or of the first goods where nothing has been sold yet
 */
record WatchedStock(Quantity onHand, Quantity available, List<DatedBatch> batches, @Nullable LocalDate lastSoldOn) {
    /**
     * A batch that has a last day.
     *
     * @param onHand quantity on hand
     * @param expiresOn the last day on which it may be sold
     */
    record DatedBatch(BatchId batch, Quantity onHand, LocalDate expiresOn) {}

    /** What there is to look at on a day. */
    static WatchedStock of(Stock stock, LocalDate today) {
        return new WatchedStock(stock.onHand(), stock.onHand(), List.of(), null);
    }
}
