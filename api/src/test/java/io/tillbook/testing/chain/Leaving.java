package io.tillbook.testing.chain;

import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Sku;
import org.jspecify.annotations.Nullable;

/**
 * Goods that somebody wants out.
 *
 * @param quantity how much, in thousandths
 * @param batch the batch that was named
 * @param forAReason whether somebody says why a batch goes out that is not sold by itself
 * @param layer the cost layer that it came in, where it goes back to where it came from
 */
record Leaving(Sku sku, long quantity, @Nullable BatchId batch, boolean forAReason, @Nullable String layer) {
    /** Goods of any cost layer. */
    Leaving(Sku sku, long quantity, @Nullable BatchId batch, boolean forAReason) {
        this(sku, quantity, batch, forAReason, null);
    }
}
