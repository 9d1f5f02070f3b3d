/** Tests of receipts. */
@NullMarked
package io.tillbook.query.sales;

import org.jspecify.annotations.NullMarked;
