package io.tillbook.query.inventory.book;

import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;

/** How the stock of one SKU at one location is called in the views: by SKU first, the order of most lists. */
public final class StockKey {

    // Sorts before all characters of ids, so that keys are in the order of SKUs.
    private static final String SEPARATOR = ",";

    private StockKey() {}

    /** The key of a stock. */
    public static String of(LocationId location, Sku sku) {
        return sku.value() + SEPARATOR + location.value();
    }

    /** The key of a batch of a product, wherever it is. */
    public static String ofBatch(Sku sku, BatchId batch) {
        return sku.value() + SEPARATOR + batch.value();
    }

    /** The location of a key of a stock. */
    public static LocationId locationOf(String key) {
        return new LocationId(key.substring(key.indexOf(SEPARATOR) + 1));
    }

    /** The SKU of a key. */
    public static String skuOf(String key) {
        int end = key.indexOf(SEPARATOR);
        return end < 0 ? key : key.substring(0, end);
    }
}
