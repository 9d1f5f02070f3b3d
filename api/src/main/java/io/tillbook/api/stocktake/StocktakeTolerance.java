package io.tillbook.api.stocktake;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Require;
import org.jspecify.annotations.Nullable;

/**
 * How far a count may differ from the books before somebody else has to approve it. A bound that is missing binds
 * nothing.
 *
 * @param quantity most units of one line, up or down
 * @param valueMinor most value of one line, up or down, in minor units
 */
public record StocktakeTolerance(@Nullable Quantity quantity, @Nullable Money valueMinor) {
    /** Every difference is taken as it is. */
    public static final StocktakeTolerance UNBOUNDED = new StocktakeTolerance(null, null);

    /** Checks the fields. */
    public StocktakeTolerance {
        if (quantity != null && quantity.isNegative()) {
            throw new InvalidField("quantity", "must not be negative");
        }
        if (valueMinor != null) {
            Require.notNegative("valueMinor", valueMinor);
        }
    }

    /**
     * Whether a difference is more than it allows.
     *
     * @param difference units, not below zero
     * @param value its value in minor units, not below zero
     */
    public boolean isExceededBy(Quantity difference, Money value) {
        return (quantity != null && difference.exceeds(quantity))
                || (valueMinor != null && value.exceeds(valueMinor));
    }
}
