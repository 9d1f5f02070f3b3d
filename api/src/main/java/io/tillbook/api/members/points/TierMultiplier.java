package io.tillbook.api.members.points;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.AtMost;
import io.tillbook.api.kernel.Bounds;
import io.tillbook.api.kernel.Require;

/**
 * Members of a tier earn more points than others.
 *
 * @param tier the name of the tier
 * @param bp what their points are multiplied with, in basis points
 */
public record TierMultiplier(String tier, @AtLeast(0) @AtMost(PointsMultiplier.MOST_BP) Integer bp) {
    private static final Bounds BOUNDS = Bounds.of(TierMultiplier.class);

    /** Checks the fields. */
    public TierMultiplier {
        Require.text("tier", tier);
        BOUNDS.check("bp", Require.present("bp", bp));
    }
}
