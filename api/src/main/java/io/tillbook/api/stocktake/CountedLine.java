package io.tillbook.api.stocktake;

import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Goods that were counted in one zone.
 *
 * @param lineNo number of the line within the stocktake: the same however often the goods are counted
 * @param sku the product
 * @param category its category at the time
 * @param batch the batch; none where the product is counted in total
 * @param quantity how much there was in the zone
 * @param replaced how much an earlier count had found in the zone; none where this is the first one
 * @param producedOn when the batch was made, where that is known
 * @param expiresOn the last day on which the batch may be sold, where it expires
 */
public record CountedLine(int lineNo, Sku sku, @Nullable String category, @Nullable BatchId batch, Quantity quantity,
        @Nullable Quantity replaced, @Nullable LocalDate producedOn, @Nullable LocalDate expiresOn) {
    /** What was counted, apart from how much of it there is. */
    public CountedGoods goods() {
        return new CountedGoods(sku, batch);
    }
}
