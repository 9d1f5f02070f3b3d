/** Tests of shifts, days that are settled and deposits. */
@NullMarked
package io.tillbook.command.shifts;

import org.jspecify.annotations.NullMarked;
