package io.tillbook.api.purchasing;

import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;

/**
 * Goods of one SKU that came for an order.
 *
 * @param settled how much of it was on order, and is no longer
 * @param excess how much more came than was on order
 */
public record DeliveredGoods(Sku sku, Quantity settled, Quantity excess) {}
