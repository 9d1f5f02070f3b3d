/** Tests of the decisions of pricing. */
@NullMarked
package io.tillbook.command.pricing.productset;

import org.jspecify.annotations.NullMarked;
