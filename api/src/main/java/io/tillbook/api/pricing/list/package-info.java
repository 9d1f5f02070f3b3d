/** Lists of prices: where they hold, what is in them, what a unit costs at a place and a moment. */
@NullMarked
package io.tillbook.api.pricing.list;

import org.jspecify.annotations.NullMarked;
