/** What the chain, its regions and its stores decide about promotions and prices as a whole. */
@NullMarked
package io.tillbook.api.pricing.policy;

import org.jspecify.annotations.NullMarked;
