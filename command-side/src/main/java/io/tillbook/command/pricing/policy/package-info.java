/** Decides on policies about prices, and tells what promotions ask of them. */
@NullMarked
package io.tillbook.command.pricing.policy;

import org.jspecify.annotations.NullMarked;
