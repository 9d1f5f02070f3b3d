/** How often promotions are used, by whom and where, and how much of what they may give is left. */
@NullMarked
package io.tillbook.api.pricing.limit;

import org.jspecify.annotations.NullMarked;
