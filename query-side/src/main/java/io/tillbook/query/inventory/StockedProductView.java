package io.tillbook.query.inventory;

import io.tillbook.api.kernel.Sku;
import org.jspecify.annotations.Nullable;

/**
 * What the stock needs to know of a product.
 *
 * @param category what it is looked through by
 * @param minDaysLeft how many days a batch has to have left to be sold by itself; none where it is missing
 */
record StockedProductView(Sku sku, @Nullable String category, @Nullable Integer minDaysLeft) {}
