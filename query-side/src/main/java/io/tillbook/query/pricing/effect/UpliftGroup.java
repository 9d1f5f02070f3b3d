package io.tillbook.query.pricing.effect;

import io.tillbook.query.pricing.receipt.Takings;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Members who were there to be reached, all together.
 *
 * @param revenue what each paid
 * @param margin what was left of that above the cost
 * @param uncostedMinor what they paid for goods without a cost, which the margin leaves out, in minor units
 */
record UpliftGroup(Sample revenue, Sample margin, long uncostedMinor) {
    static final UpliftGroup NONE = new UpliftGroup(Sample.NONE, Sample.NONE, 0);

    UpliftGroup plus(Takings member) {
        return new UpliftGroup(revenue.plus(member.revenueMinor().minor()), margin.plus(member.marginMinor().minor()),
                uncostedMinor + member.uncostedMinor().minor());
    }

    /** How many. */
    public long members() {
        return revenue.members();
    }

    /** What one paid on average, in minor units; null where there is nobody. */
    public @Nullable Long meanRevenueMinor() {
        return mean(revenue);
    }

    /** What was left of that on average, in minor units; null where there is nobody. */
    public @Nullable Long meanMarginMinor() {
        return mean(margin);
    }

    private static @Nullable Long mean(Sample sample) {
        return sample.members() == 0 ? null : sample.mean().setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
