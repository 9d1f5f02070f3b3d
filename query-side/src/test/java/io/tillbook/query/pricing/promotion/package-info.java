/** Tests of what is told of promotions. */
@NullMarked
package io.tillbook.query.pricing.promotion;

import org.jspecify.annotations.NullMarked;
