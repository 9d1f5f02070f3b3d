/** Decides on stamps; part of a toy capability. */
@NullMarked
package io.tillbook.command.loyaltystamps;

import org.jspecify.annotations.NullMarked;
