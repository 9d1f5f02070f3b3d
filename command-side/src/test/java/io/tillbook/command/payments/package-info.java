/** Checks what is decided about payments. */
@NullMarked
package io.tillbook.command.payments;

import org.jspecify.annotations.NullMarked;
