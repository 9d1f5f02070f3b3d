package io.tillbook.query.members.favourite;

import io.tillbook.api.kernel.Money;
import io.tillbook.query.kernel.Saturating;
import java.util.Comparator;
import java.util.Objects;
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

    /** Whether nothing of it is kept, and no money for what came back. */
    boolean isOver() {
        return receipts < 0 || (receipts == 0 && paidMinor.isZero());
    }

    /** That for which least is paid first: what is forgotten first where there are too many. */
    static Comparator<BoughtCategory> byMoney() {
        return Comparator.comparingLong((BoughtCategory each) -> each.paidMinor().minor())
                .thenComparingInt(BoughtCategory::receipts)
                .thenComparing(BoughtCategory::name, Comparator.reverseOrder());
    }

    /** Its name; empty for products without one. */
    String name() {
        return Objects.requireNonNullElse(category, "");
    }
}
