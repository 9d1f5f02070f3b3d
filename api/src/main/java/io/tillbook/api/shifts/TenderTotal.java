package io.tillbook.api.shifts;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.sales.TenderMethod;

/**
 * What a shift has taken and given back by one means of payment.
 *
 * @param method the means
 * @param takenMinor what was taken, change left out, in minor units
 * @param refundedMinor what was given back for returns, in minor units
 */
public record TenderTotal(TenderMethod method, Money takenMinor, Money refundedMinor) {
    /** What is left of it, in minor units. */
    public Money netMinor() {
        return takenMinor.minus(refundedMinor);
    }

    TenderTotal plus(TenderTotal other) {
        return new TenderTotal(method, takenMinor.plus(other.takenMinor), refundedMinor.plus(other.refundedMinor));
    }
}
