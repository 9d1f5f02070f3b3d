package io.tillbook.query.sales.report;

import io.tillbook.api.kernel.Sku;
import org.jspecify.annotations.Nullable;

/**
 * What figures of SKUs are about.
 *
 * @param category its category when it was sold; none where it had none
 */
record Product(Sku sku, @Nullable String category) {}
