/** What promotions have done: who used them, what they gave, what was sold with them, against those held out. */
@NullMarked
package io.tillbook.query.pricing.effect;

import org.jspecify.annotations.NullMarked;
