/** Where the prices of a sale come from, as a till tells it and as it is recorded. */
@NullMarked
package io.tillbook.api.pricing.basis;

import org.jspecify.annotations.NullMarked;
