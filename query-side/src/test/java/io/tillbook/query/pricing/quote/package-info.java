/** Tests of what baskets cost. */
@NullMarked
package io.tillbook.query.pricing.quote;

import org.jspecify.annotations.NullMarked;
