/** What is priced, what is known about it, and what comes out. */
@NullMarked
package io.tillbook.api.pricing.basket;

import org.jspecify.annotations.NullMarked;
