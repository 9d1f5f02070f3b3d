/** Tests of the sales report. */
@NullMarked
package io.tillbook.query.sales.report;

import org.jspecify.annotations.NullMarked;
