/** Gift cards, and what is owed to their holders, as they can be looked up. */
@NullMarked
package io.tillbook.query.giftcards;

import org.jspecify.annotations.NullMarked;
