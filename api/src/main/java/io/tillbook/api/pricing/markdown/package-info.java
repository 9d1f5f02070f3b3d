/** Markdowns: lower prices for batches that come near their last day (临期), proposed, then approved by somebody. */
@NullMarked
package io.tillbook.api.pricing.markdown;

import org.jspecify.annotations.NullMarked;
