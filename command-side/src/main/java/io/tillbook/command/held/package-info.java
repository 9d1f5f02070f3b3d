/** Decides on reported facts that could not be booked. */
@NullMarked
package io.tillbook.command.held;

import org.jspecify.annotations.NullMarked;
