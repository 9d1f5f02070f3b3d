/** Prices, held to worked numbers and to what always has to hold. */
@NullMarked
package io.tillbook.api.pricing.engine;

import org.jspecify.annotations.NullMarked;
