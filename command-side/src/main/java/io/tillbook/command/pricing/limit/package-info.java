/** Keeps the limits of promotions: uses of all, of stores and of members, and budgets. */
@NullMarked
package io.tillbook.command.pricing.limit;

import org.jspecify.annotations.NullMarked;
