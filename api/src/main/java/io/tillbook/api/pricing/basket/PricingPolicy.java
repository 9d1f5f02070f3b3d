package io.tillbook.api.pricing.basket;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.pricing.rule.Benefit;
import java.util.List;

/**
 * What a store has decided about promotions as a whole.
 *
 * @param groups the order of groups of rules; others come after them, by name
 * @param maxCoupons most coupons in one sale, 0 to 4
 * @param roundOffStep to which step a total is rounded off, in minor units, above zero
 * @param points how points pay
 */
public record PricingPolicy(List<String> groups, int maxCoupons, long roundOffStep, PointsPolicy points) {
    /** Most coupons that can be tried in all orders. */
    public static final int MAX_COUPONS = 4;
    /** What holds where nothing was decided. */
    public static final PricingPolicy USUAL = new PricingPolicy(List.of(), MAX_COUPONS, 10, PointsPolicy.NONE);

    /** Checks the fields. */
    public PricingPolicy {
        groups = List.copyOf(groups);
        if (maxCoupons < 0 || maxCoupons > MAX_COUPONS) {
            throw new InvalidField("maxCoupons", "must be between 0 and " + MAX_COUPONS);
        }
        if (roundOffStep < 1) {
            throw new InvalidField("roundOffStep", "must be greater than 0");
        }
    }

    /** The same with groups in an order. */
    public PricingPolicy groups(String... inOrder) {
        return new PricingPolicy(List.of(inOrder), maxCoupons, roundOffStep, points);
    }

    /** The same with points. */
    public PricingPolicy points(PointsPolicy pay) {
        return new PricingPolicy(groups, maxCoupons, roundOffStep, pay);
    }

    /**
     * How points pay.
     *
     * @param valueMinor what a point is worth, in minor units; zero where none can be used
     * @param step only so many at once and their multiples, above zero
     * @param capBp most of a total that they pay, in basis points
     */
    public record PointsPolicy(long valueMinor, int step, int capBp) {
        /** No points. */
        public static final PointsPolicy NONE = new PointsPolicy(0, 1, 0);

        /** Checks the fields. */
        public PointsPolicy {
            if (valueMinor < 0) {
                throw new InvalidField("points/value", "must not be negative");
            }
            if (step < 1) {
                throw new InvalidField("points/step", "must be greater than 0");
            }
            if (capBp < 0 || capBp > Benefit.WHOLE_BP) {
                throw new InvalidField("points/cap", "must be between 0 and " + Benefit.WHOLE_BP);
            }
        }
    }
}
