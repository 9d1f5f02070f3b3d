/** Decides on locations and products, and tells other slices what is known of them. */
@NullMarked
package io.tillbook.command.catalog;

import org.jspecify.annotations.NullMarked;
