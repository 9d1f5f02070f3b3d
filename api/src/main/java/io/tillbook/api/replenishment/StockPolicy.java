package io.tillbook.api.replenishment;

import io.tillbook.api.kernel.Bounds;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.replenishment.ReplenishmentCommand.SetStockPolicy;
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
    private static final Bounds BOUNDS = Bounds.of(SetStockPolicy.class);
    /** No figure at all: nothing is watched. */
    public static final StockPolicy NONE = new StockPolicy(null, null, null, null, null, null);
    /** Most days that any of the figures may have: ten years. */
    public static final int MAX_DAYS = 3_650;

    /** Checks the fields. */
    public StockPolicy {
        BOUNDS.check("safetyStock", safetyStock);
        BOUNDS.check("maximum", maximum);
        if (safetyStock != null && maximum != null && safetyStock.exceeds(maximum)) {
            throw new InvalidField("maximum", "must not be less than safetyStock");
        }
        BOUNDS.check("leadTimeDays", leadTimeDays);
        BOUNDS.check("coverDays", coverDays);
        BOUNDS.check("nearExpiryDays", nearExpiryDays);
        BOUNDS.check("slowMoverDays", slowMoverDays);
    }

    /** Whether no figure is given. */
    public boolean isEmpty() {
        return equals(NONE);
    }
}
