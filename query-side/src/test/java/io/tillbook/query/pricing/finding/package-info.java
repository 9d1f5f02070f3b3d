/** Tests of how wrong prices of sales are found. */
@NullMarked
package io.tillbook.query.pricing.finding;

import org.jspecify.annotations.NullMarked;
