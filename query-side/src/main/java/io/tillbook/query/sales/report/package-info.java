/** The sales report: figures folded by day, so that a report reads days instead of receipts. */
@NullMarked
package io.tillbook.query.sales.report;

import org.jspecify.annotations.NullMarked;
