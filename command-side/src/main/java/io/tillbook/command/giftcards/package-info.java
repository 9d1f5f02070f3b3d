/**
 * Decides on gift cards: what is loaded, held, spent, refunded and paid out, and the parts of sales and returns that
 * are paid with them.
 *
 * <p>It has more than 25 files because each command, each part of a sale or return and each stream is one, and all of
 * them know what a card is.
 */
@NullMarked
package io.tillbook.command.giftcards;

import org.jspecify.annotations.NullMarked;
