package io.tillbook.query.pricing.quote;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.catalog.ProductView;
import io.tillbook.query.catalog.Products;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The list prices that products were registered with: the same everywhere and always. */
record RegisteredPrices(Products products) implements PriceAt {
    @Override
    public Map<Sku, Money> of(LocationId location, Collection<Sku> skus, OffsetDateTime moment) {
        Map<Sku, Money> prices = new HashMap<>();
        for (ProductView product : products.of(skus).values()) {
            if (product.listPriceMinor() != null) {
                prices.put(product.sku(), product.listPriceMinor());
            }
        }
        return prices;
    }
}
