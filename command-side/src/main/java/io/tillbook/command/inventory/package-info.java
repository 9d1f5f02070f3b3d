/** The one stock rule: quantity and value of a SKU at a location, by moving average. */
@NullMarked
package io.tillbook.command.inventory;

import org.jspecify.annotations.NullMarked;
