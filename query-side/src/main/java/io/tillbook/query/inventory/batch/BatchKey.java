package io.tillbook.query.inventory.batch;

import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.inventory.book.StockKey;

/** A batch of a product, wherever it is. */
record BatchKey(Sku sku, BatchId batch) {

    /** How it is called in the views. */
    String key() {
        return StockKey.ofBatch(sku, batch);
    }
}
