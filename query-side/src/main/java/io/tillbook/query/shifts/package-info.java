/**
 * Registers, their shifts and Z reports, days that are settled and deposits, as they can be looked up.
 * It has more than 25 files because each thing that is told has a record of its own.
 */
@NullMarked
package io.tillbook.query.shifts;

import org.jspecify.annotations.NullMarked;
