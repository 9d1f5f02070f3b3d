package io.tillbook.query.pricing.bundle;

import io.tillbook.api.pricing.list.PriceStep;
import io.tillbook.query.catalog.ProductView;
import java.util.List;

/**
 * A product with its prices.
 *
 * @param product the product
 * @param prices what a unit costs, first now and then as it changes
 * @param isChanged whether it may be another than in the bundle that a till has
 */
public record BundledProduct(ProductView product, List<PriceStep> prices, boolean isChanged) {
    /** Copies the prices. */
    public BundledProduct {
        prices = List.copyOf(prices);
    }
}
