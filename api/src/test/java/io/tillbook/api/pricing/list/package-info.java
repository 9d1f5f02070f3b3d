/** Tests of price lists. */
@NullMarked
package io.tillbook.api.pricing.list;

import org.jspecify.annotations.NullMarked;
