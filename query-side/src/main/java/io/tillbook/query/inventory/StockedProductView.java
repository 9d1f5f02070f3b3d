package io.tillbook.query.inventory;

import io.tillbook.api.kernel.Sku;
import org.jspecify.annotations.Nullable;

/** What the stock needs to know of a product to be looked through by category. */
record StockedProductView(Sku sku, @Nullable String category) {}
