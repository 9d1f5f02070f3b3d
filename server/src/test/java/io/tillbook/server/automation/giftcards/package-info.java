/** Checks what the server does about gift cards by itself. */
@NullMarked
package io.tillbook.server.automation.giftcards;

import org.jspecify.annotations.NullMarked;
