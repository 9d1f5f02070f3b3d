/** Checks what is told of gift cards. */
@NullMarked
package io.tillbook.query.giftcards;

import org.jspecify.annotations.NullMarked;
