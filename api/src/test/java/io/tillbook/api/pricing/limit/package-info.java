/** Tests of how much locations get of limited promotions. */
@NullMarked
package io.tillbook.api.pricing.limit;

import org.jspecify.annotations.NullMarked;
