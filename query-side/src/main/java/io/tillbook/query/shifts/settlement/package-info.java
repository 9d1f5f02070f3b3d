/** Business days that are settled, and deposits, as they can be looked up. */
@NullMarked
package io.tillbook.query.shifts.settlement;

import org.jspecify.annotations.NullMarked;
