package io.tillbook.api.replenishment;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Require;
import org.jspecify.annotations.Nullable;

/**
 * How much stock there should be, and when to say something about it. A figure that is missing is left to the wider
 * policy: that of the category, then that of the chain.
 *
 * @param safetyStock what should be available at least
 * @param maximum what should be on hand at most
 * @param leadTimeDays days from an order to its goods
 * @param coverDays days of sales that an order should last for
 * @param nearExpiryDays how many days before its last day a batch is said to be near it
 * @param slowMoverDays days without a sale after which stock is said to move slowly
 */
public record StockPolicy(@Nullable Quantity safetyStock, @Nullable Quantity maximum, @Nullable Integer leadTimeDays,
        @Nullable Integer coverDays, @Nullable Integer nearExpiryDays, @Nullable Integer slowMoverDays) {
    /** No figure at all: nothing is watched. */
    public static final StockPolicy NONE = new StockPolicy(null, null, null, null, null, null);
    /** Most days that any of the figures may have: ten years. */
    public static final int MAX_DAYS = 3_650;

    /** Checks the fields. */
    public StockPolicy {
        notNegative("safetyStock", safetyStock);
        notNegative("maximum", maximum);
        if (safetyStock != null && maximum != null && safetyStock.exceeds(maximum)) {
            throw new InvalidField("maximum", "must not be less than safetyStock");
        }
        days("leadTimeDays", leadTimeDays, 0);
        days("coverDays", coverDays, 0);
        days("nearExpiryDays", nearExpiryDays, 0);
        days("slowMoverDays", slowMoverDays, 1);
    }

    /** Whether no figure is given. */
    public boolean isEmpty() {
        return equals(NONE);
    }

    /** Refuses days outside of what can be taken. */
    static void days(String field, @Nullable Integer days, int least) {
        if (days != null) {
            Require.between(field, days, least, MAX_DAYS);
        }
    }

    private static void notNegative(String field, @Nullable Quantity quantity) {
        if (quantity != null && quantity.isNegative()) {
            throw new InvalidField(field, "must not be negative");
        }
    }
}
