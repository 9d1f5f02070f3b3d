/** Checks what is decided about provider bills. */
@NullMarked
package io.tillbook.command.payments.bills;

import org.jspecify.annotations.NullMarked;
