package io.tillbook.api.pricing.limit;

import io.tillbook.api.kernel.Money;

/**
 * A part of what a limited promotion may give.
 *
 * @param uses so many uses
 * @param budgetMinor so much that it takes off, in minor units
 */
public record QuotaPart(int uses, Money budgetMinor) {
    /** Nothing. */
    public static final QuotaPart NONE = new QuotaPart(0, Money.ZERO);

    /** Both together. */
    public QuotaPart plus(QuotaPart other) {
        return new QuotaPart(Math.addExact(uses, other.uses), budgetMinor.plus(other.budgetMinor));
    }

    /** This without another one. */
    public QuotaPart minus(QuotaPart other) {
        return new QuotaPart(Math.subtractExact(uses, other.uses), budgetMinor.minus(other.budgetMinor));
    }

    /** Whether it is nothing. */
    public boolean isNone() {
        return uses == 0 && budgetMinor.isZero();
    }
}
