package io.tillbook.api.members.points;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.AtMost;
import io.tillbook.api.kernel.Bounds;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.pricing.language.RuleGoods;

/**
 * Goods that earn more points than others, fewer, or none.
 *
 * @param goods which goods
 * @param bp what their points are multiplied with, in basis points: 20000 doubles them, 0 gives none
 */
public record PointsMultiplier(RuleGoods goods, @AtLeast(0) @AtMost(PointsMultiplier.MOST_BP) Integer bp) {
    /** A hundred times as many. */
    public static final int MOST_BP = 1_000_000;
    private static final Bounds BOUNDS = Bounds.of(PointsMultiplier.class);

    /** Checks the fields. */
    public PointsMultiplier {
        Require.present("goods", goods);
        BOUNDS.check("bp", Require.present("bp", bp));
    }
}
