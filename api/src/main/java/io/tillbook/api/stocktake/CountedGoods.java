package io.tillbook.api.stocktake;

import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Sku;
import org.jspecify.annotations.Nullable;

/**
 * What one line of a stocktake is about.
 *
 * @param sku the product
 * @param batch the batch of it; none where the product is counted in total
 */
public record CountedGoods(Sku sku, @Nullable BatchId batch) {
    /** In words. */
    public String text() {
        return sku.value() + (batch == null ? "" : " batch " + batch.value());
    }
}
