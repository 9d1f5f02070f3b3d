/** Registers, their shifts and Z reports, days that are settled and deposits, as they can be looked up. */
@NullMarked
package io.tillbook.query.shifts;

import org.jspecify.annotations.NullMarked;
