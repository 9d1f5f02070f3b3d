/** All that a till needs to price baskets by itself, as it is and as far as it is known to come. */
@NullMarked
package io.tillbook.query.pricing.bundle;

import org.jspecify.annotations.NullMarked;
