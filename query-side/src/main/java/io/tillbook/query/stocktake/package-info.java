/** Stocktakes: what is to be counted, what was, and what that changed, now and as it was known at any moment. */
@NullMarked
package io.tillbook.query.stocktake;

import org.jspecify.annotations.NullMarked;
