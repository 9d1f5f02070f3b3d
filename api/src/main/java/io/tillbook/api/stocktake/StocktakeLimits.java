package io.tillbook.api.stocktake;

import io.tillbook.api.kernel.Limit;
import java.util.List;

/** How much of a stocktake may be approved without a second person. */
public final class StocktakeLimits {
    /** On what a stocktake corrects. */
    public static final Limit VARIANCE =
            new Limit("stocktake.variance", StocktakePermissions.APPROVE,
                    "what the goods of all variances have cost, up and down");
    /** All of them. */
    public static final List<Limit> ALL = List.of(VARIANCE);

    private StocktakeLimits() {}
}
