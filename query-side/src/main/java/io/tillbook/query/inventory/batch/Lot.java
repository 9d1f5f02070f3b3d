package io.tillbook.query.inventory.batch;

import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Sku;

/** A batch of a product, wherever it is. */
record Lot(Sku sku, BatchId batch) {

    // No id has it, and it sorts before all characters of ids.
    private static final String SEPARATOR = ",";

    /** How it is called in the views. */
    String key() {
        return sku.value() + SEPARATOR + batch.value();
    }
}
