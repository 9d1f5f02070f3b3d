package io.tillbook.query.sales.report;

import io.tillbook.api.kernel.Sku;
import org.jspecify.annotations.Nullable;

/**
 * Figures of one SKU at one location on one day.
 *
 * @param category its category when it was sold; none where it had none
 */
record SkuFigures(Sku sku, @Nullable String category, Figures figures) {}
