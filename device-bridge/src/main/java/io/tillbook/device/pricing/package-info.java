/** Prices baskets by a bundle and the calculation that the server has, too. */
@NullMarked
package io.tillbook.device.pricing;

import org.jspecify.annotations.NullMarked;
