/** Tests of numbers of receipts. */
@NullMarked
package io.tillbook.query.shifts.numbering;

import org.jspecify.annotations.NullMarked;
