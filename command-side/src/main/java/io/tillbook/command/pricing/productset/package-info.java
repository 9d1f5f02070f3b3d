/** Decides on product sets, and tells what promotions ask of them. */
@NullMarked
package io.tillbook.command.pricing.productset;

import org.jspecify.annotations.NullMarked;
