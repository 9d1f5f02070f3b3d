/** The contract of gift cards and stored value: what can be asked, what happens, and the arithmetic of their lots. */
@NullMarked
package io.tillbook.api.giftcards;

import org.jspecify.annotations.NullMarked;
