package io.tillbook.api.finance;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.AtMost;
import io.tillbook.api.kernel.Bounds;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Require;

/**
 * A store that bears a part of an expense.
 *
 * @param location the store
 * @param weight its part, by comparison with the other weights
 */
public record ExpenseShare(LocationId location, @AtLeast(1) @AtMost(1_000_000) int weight) {
    private static final Bounds BOUNDS = Bounds.of(ExpenseShare.class);

    /** Checks the fields. */
    public ExpenseShare {
        Require.present("location", location);
        BOUNDS.check("weight", weight);
    }
}
