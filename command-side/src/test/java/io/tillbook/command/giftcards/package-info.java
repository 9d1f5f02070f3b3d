/** Checks what is decided about gift cards. */
@NullMarked
package io.tillbook.command.giftcards;

import org.jspecify.annotations.NullMarked;
