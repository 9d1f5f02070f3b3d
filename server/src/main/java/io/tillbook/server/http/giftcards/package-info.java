/** Gift cards over HTTP: what is on one, for who has its secret. */
@NullMarked
package io.tillbook.server.http.giftcards;

import org.jspecify.annotations.NullMarked;
