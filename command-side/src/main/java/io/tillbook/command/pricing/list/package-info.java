/** Decides on price lists and their prices, and tells other slices what a product costs somewhere at some moment. */
@NullMarked
package io.tillbook.command.pricing.list;

import org.jspecify.annotations.NullMarked;
