/** Tests of what promotions have done. */
@NullMarked
package io.tillbook.query.pricing.effect;

import org.jspecify.annotations.NullMarked;
