package io.tillbook.api.purchasing;

import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;

/**
 * Goods of one SKU that were ordered and have not come.
 *
 * @param quantity how much, above zero
 */
public record OutstandingGoods(Sku sku, Quantity quantity) {}
