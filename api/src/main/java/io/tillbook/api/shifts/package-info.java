/**
 * Contract of shifts: registers, their shifts, cash that moves in and out of drawers, Z reports and their chain, days
 * that are settled, and deposits. Running totals and the chain are pure arithmetic that others can repeat. It has
 * more than 25 files because each of these figures is a record of its own, and events, reports and amendments share
 * them.
 */
@NullMarked
package io.tillbook.api.shifts;

import org.jspecify.annotations.NullMarked;
