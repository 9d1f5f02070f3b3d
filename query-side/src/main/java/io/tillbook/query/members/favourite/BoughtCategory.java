package io.tillbook.query.members.favourite;

import io.tillbook.api.kernel.Money;
import io.tillbook.query.kernel.Saturating;
import org.jspecify.annotations.Nullable;

/**
 * A category that a member buys of.
 *
 * @param category its name; null for products without one
 * @param receipts receipts that kept something of it
 * @param paidMinor what is paid for that, in minor units
 */
record BoughtCategory(@Nullable String category, int receipts, Money paidMinor) {
    BoughtCategory plus(BoughtCategory more) {
        return new BoughtCategory(category, receipts + more.receipts, Saturating.plus(paidMinor, more.paidMinor));
    }

    boolean isOver() {
        return receipts <= 0 && paidMinor.isZero();
    }
}
