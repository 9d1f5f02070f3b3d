/** Tests of the decisions of pricing. */
@NullMarked
package io.tillbook.command.pricing.policy;

import org.jspecify.annotations.NullMarked;
