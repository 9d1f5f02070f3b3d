/**
 * Decides on registers, shifts, days that are settled and deposits, and counts sales and returns in the shifts that
 * they belong to.
 */
@NullMarked
package io.tillbook.command.shifts;

import org.jspecify.annotations.NullMarked;
