/** Tests of the decisions of pricing. */
@NullMarked
package io.tillbook.command.pricing.promotion;

import org.jspecify.annotations.NullMarked;
