/** Uses of limited promotions: how many there were, where, and what is left. */
@NullMarked
package io.tillbook.query.pricing.limit;

import org.jspecify.annotations.NullMarked;
