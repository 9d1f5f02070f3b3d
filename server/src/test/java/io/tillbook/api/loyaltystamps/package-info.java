/** A toy capability that shows what a new one touches: cards that are stamped until they are full. */
@NullMarked
package io.tillbook.api.loyaltystamps;

import org.jspecify.annotations.NullMarked;
