/** Decides on sales. */
@NullMarked
package io.tillbook.command.sales;

import org.jspecify.annotations.NullMarked;
