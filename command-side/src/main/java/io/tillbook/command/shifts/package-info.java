/**
 * Decides on registers, shifts, days that are settled and deposits, and counts sales and returns in the shifts that
 * they belong to.
 *
 * <p>
 * It has more than 25 files because each command, each stake, each part of a sale or return and each stream is one, and
 * all of them know what a shift is.
 */
@NullMarked
package io.tillbook.command.shifts;

import org.jspecify.annotations.NullMarked;
