/** What tills of the demo know of prices, and what baskets cost by that. */
@NullMarked
package io.tillbook.server.demo.pricing;

import org.jspecify.annotations.NullMarked;
