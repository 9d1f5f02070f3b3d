/** Prices baskets without recording anything: by what is published, and by drafts. */
@NullMarked
package io.tillbook.query.pricing.quote;

import org.jspecify.annotations.NullMarked;
