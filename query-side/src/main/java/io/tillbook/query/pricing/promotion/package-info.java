/** Promotions, product sets and policies about prices, as they can be looked up. */
@NullMarked
package io.tillbook.query.pricing.promotion;

import org.jspecify.annotations.NullMarked;
