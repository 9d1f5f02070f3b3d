/** Price lists and prices as they can be looked up, now, earlier and later. */
@NullMarked
package io.tillbook.query.pricing.list;

import org.jspecify.annotations.NullMarked;
