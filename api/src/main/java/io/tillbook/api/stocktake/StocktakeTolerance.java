package io.tillbook.api.stocktake;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.Bounds;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * How far a count may differ from the books before somebody else has to approve it. A bound that is missing binds
 * nothing.
 *
 * @param quantity most units of one line, up or down
 * @param valueMinor most value of one line, up or down, in minor units
 */
public record StocktakeTolerance(@AtLeast(0) @Nullable Quantity quantity, @Nullable Money valueMinor) {
    private static final Bounds BOUNDS = Bounds.of(StocktakeTolerance.class);

    /** Every difference is taken as it is. */
    public static final StocktakeTolerance UNBOUNDED = new StocktakeTolerance(null, null);

    /** Checks the fields. */
    public StocktakeTolerance {
        BOUNDS.check("quantity", quantity);
        BOUNDS.check("valueMinor", valueMinor);
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
