package io.tillbook.query.pricing.quote;

import io.tillbook.api.kernel.Money;

/**
 * What points can pay of a basket.
 *
 * @param usable how many the member can spend
 * @param most how many of them can pay for this basket: as many as its cap and its steps allow
 * @param valueMinor what a point is worth, in minor units
 * @param step only so many at once and their multiples
 * @param capBp most of what is to pay that they pay, in basis points
 */
record QuotedPoints(long usable, int most, Money valueMinor, int step, int capBp) {}
