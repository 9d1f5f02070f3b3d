package io.tillbook.query.pricing.quote;

import io.tillbook.api.kernel.Money;
import java.util.function.IntSupplier;

/**
 * What points can pay of a basket.
 *
 * @param usable how many the member can spend
 * @param pricedWithAll prices the basket with all of them, and tells how many it takes
 * @param valueMinor what a point is worth, in minor units
 * @param step only so many at once and their multiples
 * @param capBp most of what is to pay that they pay, in basis points
 */
record QuotedPoints(long usable, IntSupplier pricedWithAll, Money valueMinor, int step, int capBp) {
    /** How many of them can pay for this basket: as many as its cap and its steps allow. Each call prices it again. */
    public int most() {
        return pricedWithAll.getAsInt();
    }
}
