/** Checks gift cards at the doors of the server. */
@NullMarked
package io.tillbook.server.giftcards;

import org.jspecify.annotations.NullMarked;
