/** Tests of what is told of price lists and prices. */
@NullMarked
package io.tillbook.query.pricing.list;

import org.jspecify.annotations.NullMarked;
