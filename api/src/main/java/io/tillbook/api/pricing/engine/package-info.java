/**
 * The calculation of prices: a pure function that tills, server and simulations share. It has
 * more than 25 files because each layer, and each way of taking something off, is one of its own, and none is of use
 * to anybody outside.
 */
@NullMarked
package io.tillbook.api.pricing.engine;

import org.jspecify.annotations.NullMarked;
