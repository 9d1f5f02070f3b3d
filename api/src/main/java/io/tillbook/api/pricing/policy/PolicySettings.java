package io.tillbook.api.pricing.policy;

import io.tillbook.api.kernel.AtLeast;
import io.tillbook.api.kernel.AtMost;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.pricing.basket.PricingPolicy;
import io.tillbook.api.pricing.rule.Benefit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was decided at one place. What is missing is left to the wider policy: that of the region, then that of the
 * chain.
 *
 * @param groups the groups of promotions, in the order in which they are applied
 * @param graceMinutes for how long a basket keeps the prices that held when it was opened
 * @param priceCheck what is done where a sale was priced otherwise
 * @param maxCoupons most coupons in one sale
 * @param roundOffStep to which step totals are rounded off (抹零), in minor units
 * @param manualLimits how much may be taken off by hand, by role
 * @param pointValueMinor what a point is worth, in minor units; none can be used at 0
 * @param pointStep only so many points at once and their multiples
 * @param pointCapBp most of a total that points pay, in basis points
 */
public record PolicySettings(@AtLeast(1) @AtMost(100) @Nullable List<String> groups,
        @AtLeast(0) @AtMost(PolicySettings.MOST_MINUTES) @Nullable Integer graceMinutes,
        @Nullable PriceCheck priceCheck, @AtLeast(0) @AtMost(PricingPolicy.MAX_COUPONS) @Nullable Integer maxCoupons,
        @AtMost(PolicySettings.MOST_STEP) @Nullable Integer roundOffStep,
        @AtMost(100) @Nullable List<ManualLimit> manualLimits,
        @AtLeast(0) @AtMost(PolicySettings.MOST_STEP) @Nullable Integer pointValueMinor, @Nullable Integer pointStep,
        @AtLeast(0) @AtMost(Benefit.WHOLE_BP) @Nullable Integer pointCapBp) {
    /** Longest time that a basket may keep its prices: a day. */
    public static final int MOST_MINUTES = 1_440;
    /** Largest step, and largest value of a point, in minor units. */
    public static final int MOST_STEP = 1_000_000;
    /** Nothing was decided. */
    public static final PolicySettings NONE =
            new PolicySettings(null, null, null, null, null, null, null, null, null);

    /** Checks the fields. */
    public PolicySettings {
        groups = groups == null ? null : distinct("groups", groups);
        manualLimits = manualLimits == null ? null : Require.list("manualLimits", manualLimits);
        between("graceMinutes", graceMinutes, 0, MOST_MINUTES);
        between("maxCoupons", maxCoupons, 0, PricingPolicy.MAX_COUPONS);
        between("roundOffStep", roundOffStep, 1, MOST_STEP);
        between("pointValueMinor", pointValueMinor, 0, MOST_STEP);
        between("pointStep", pointStep, 1, Integer.MAX_VALUE);
        between("pointCapBp", pointCapBp, 0, Benefit.WHOLE_BP);
        if (manualLimits != null) {
            distinct("manualLimits", manualLimits.stream().map(ManualLimit::role).toList());
        }
    }

    private static List<String> distinct(String field, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (int place = 0; place < names.size(); place++) {
            if (!seen.add(Require.text(field + "/" + place, names.get(place)))) {
                throw new InvalidField(field + "/" + place, "is named twice");
            }
        }
        return List.copyOf(names);
    }

    private static void between(String field, @Nullable Integer value, int least, int most) {
        if (value != null) {
            Require.between(field, value, least, most);
        }
    }
}
