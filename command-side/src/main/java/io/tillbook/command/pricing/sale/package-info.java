/** Part of a sale: what it told of its prices is recorded, and held against what holds. */
@NullMarked
package io.tillbook.command.pricing.sale;

import org.jspecify.annotations.NullMarked;
