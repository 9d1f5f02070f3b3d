/** Decides on tax classes and their rates, and tells the taxes that sales and returns contain. */
@NullMarked
package io.tillbook.command.tax;

import org.jspecify.annotations.NullMarked;
