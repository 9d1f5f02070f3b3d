/**
 * Bank cards: what is asked of a terminal, in the shape of nexo Retailer, and the terminal that nobody is connected to,
 * whose receipt is typed in. Nowhere is a full number of a card.
 */
@NullMarked
package io.tillbook.server.payments.cards;

import org.jspecify.annotations.NullMarked;
