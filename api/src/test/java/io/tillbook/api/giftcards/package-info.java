/** Checks the arithmetic of gift cards. */
@NullMarked
package io.tillbook.api.giftcards;

import org.jspecify.annotations.NullMarked;
