package io.tillbook.query.stocktake;

import io.tillbook.api.kernel.Sku;
import org.jspecify.annotations.Nullable;

/**
 * What those who count need to know of a product.
 *
 * @param barcode one of its barcodes
 * @param byBatches whether it is counted by batches, not in total
 */
record CountedProductView(Sku sku, String name, @Nullable String category, @Nullable String barcode,
        boolean byBatches) {}
