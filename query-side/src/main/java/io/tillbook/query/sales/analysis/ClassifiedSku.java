package io.tillbook.query.sales.analysis;

import io.tillbook.api.kernel.Sku;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A product and its classes.
 *
 * @param value the figure that decides: minor units, thousandths, or how many
 * @param shareBp its share of the whole, in basis points
 * @param beforeBp the share of those that give more, in basis points
 * @param variation how much its weekly quantity varies, as a part of its mean; null where there is no whole week or
 * nothing was sold in them
 */
record ClassifiedSku(Sku sku, long value, int shareBp, int beforeBp, AbcClass abc, XyzClass xyz,
        @Nullable BigDecimal variation) {}
