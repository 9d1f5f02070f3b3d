package io.tillbook.api.pricing.basket;

import io.tillbook.api.kernel.Sku;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the goods of a line.
 *
 * @param sku the product
 * @param kind what it is
 * @param category its category, with those above it: {@code food/dairy}
 * @param brand its brand
 * @param batchDaysLeft in how many days its batch expires, where that is known
 */
public record Goods(Sku sku, ProductKind kind, @Nullable String category, @Nullable String brand,
        @Nullable Integer batchDaysLeft) {
    /** Goods of a product of which nothing else is known. */
    public static Goods of(Sku sku) {
        return new Goods(sku, ProductKind.GOODS, null, null, null);
    }

    /** The same in a category. */
    public Goods category(String named) {
        return new Goods(sku, kind, named, brand, batchDaysLeft);
    }

    /** The same of a brand. */
    public Goods brand(String named) {
        return new Goods(sku, kind, category, named, batchDaysLeft);
    }
}
