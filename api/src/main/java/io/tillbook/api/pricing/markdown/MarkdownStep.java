package io.tillbook.api.pricing.markdown;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.AtMost;
import io.tillbook.api.kernel.Bounds;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.pricing.rule.Benefit;

/**
 * What is suggested for batches near their last day.
 *
 * @param daysLeftAtMost for those that have so many days left, or fewer
 * @param payBasisPoints the share of the price that is paid, in basis points: 7000 leaves 70 % (7 折)
 */
public record MarkdownStep(@AtLeast(0) @AtMost(MarkdownStep.MOST_DAYS) Integer daysLeftAtMost,
        @AtLeast(0) @AtMost(MarkdownStep.MOST_BP) Integer payBasisPoints) {
    /** Most days before its last one that a batch is near it. */
    public static final int MOST_DAYS = 366;
    /** Largest share that is less than all of the price, in basis points. */
    public static final int MOST_BP = Benefit.WHOLE_BP - 1;
    private static final Bounds BOUNDS = Bounds.of(MarkdownStep.class);

    /** Checks the fields. */
    public MarkdownStep {
        Require.present("daysLeftAtMost", daysLeftAtMost);
        Require.present("payBasisPoints", payBasisPoints);
        BOUNDS.check("daysLeftAtMost", daysLeftAtMost);
        BOUNDS.check("payBasisPoints", payBasisPoints);
    }
}
