/** Sells for a store while it has no line: prices of sales, numbers of receipts, totals of shifts, receipts. */
@NullMarked
package io.tillbook.device.selling;

import org.jspecify.annotations.NullMarked;
