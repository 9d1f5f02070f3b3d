/** Secrets of gift cards: what is kept of them, made with a key that is not in the ledger. */
@NullMarked
package io.tillbook.server.giftcards;

import org.jspecify.annotations.NullMarked;
