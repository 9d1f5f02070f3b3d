/** The calculation of prices: a pure function that tills, server and simulations share. */
@NullMarked
package io.tillbook.api.pricing.engine;

import org.jspecify.annotations.NullMarked;
