/** What a draft of a promotion would have done to baskets that were sold: jobs that read sales and record nothing. */
@NullMarked
package io.tillbook.query.pricing.whatif;

import org.jspecify.annotations.NullMarked;
