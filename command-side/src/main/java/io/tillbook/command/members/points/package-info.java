/** Decides on members' points: how they are earned, what they pay, what of them is taken back, given back and lost. */
@NullMarked
package io.tillbook.command.members.points;

import org.jspecify.annotations.NullMarked;
