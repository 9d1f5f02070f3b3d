/** Receipts as they can be looked up. */
@NullMarked
package io.tillbook.query.sales;

import org.jspecify.annotations.NullMarked;
