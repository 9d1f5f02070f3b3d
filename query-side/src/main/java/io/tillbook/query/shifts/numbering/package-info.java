/** Numbers of receipts: which are missing, which came twice, and which do not lie in the order of time. */
@NullMarked
package io.tillbook.query.shifts.numbering;

import org.jspecify.annotations.NullMarked;
