/** Decides on promotions: drafts, published versions that never change, and their end. */
@NullMarked
package io.tillbook.command.pricing.promotion;

import org.jspecify.annotations.NullMarked;
