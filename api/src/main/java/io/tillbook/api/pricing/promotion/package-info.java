/** Promotions: drafts, published versions that never change, and their end. */
@NullMarked
package io.tillbook.api.pricing.promotion;

import org.jspecify.annotations.NullMarked;
