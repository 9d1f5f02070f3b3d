package io.tillbook.query.pricing.whatif;

import org.jspecify.annotations.Nullable;

/**
 * What a draft does to some baskets; amounts in minor units. What is counted without it stands in {@code Before}.
 *
 * @param baskets how many there were
 * @param reached to how many the draft applies
 * @param benefitMinor how much less is paid with it
 * @param revenueBeforeMinor what is paid without it
 * @param revenueAfterMinor what is paid with it
 * @param costMinor what the goods had cost
 * @param reachedMarginMinor revenue less cost of the baskets to which it applies, with it
 * @param linesBelowCost lines that are paid less for with it than they had cost, and more without it
 * @param linesBelowFloor lines that are paid less for with it than their lowest price, and more without it
 * @param nearMisses baskets to which it does not apply, where a tenth or one piece is missing at most
 * @param returned what goods that came back give back
 */
public record WhatIfFigures(long baskets, long reached, long benefitMinor, long revenueBeforeMinor,
        long revenueAfterMinor, long costMinor, long reachedMarginMinor, long linesBelowCost, long linesBelowFloor,
        long nearMisses, WhatIfReturns returned) {
    static final WhatIfFigures NONE = new WhatIfFigures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, WhatIfReturns.NONE);
    private static final int PERCENT = 100;

    /** Both together. */
    WhatIfFigures plus(WhatIfFigures more) {
        return new WhatIfFigures(baskets + more.baskets, reached + more.reached,
                Math.addExact(benefitMinor, more.benefitMinor),
                Math.addExact(revenueBeforeMinor, more.revenueBeforeMinor),
                Math.addExact(revenueAfterMinor, more.revenueAfterMinor), Math.addExact(costMinor, more.costMinor),
                Math.addExact(reachedMarginMinor, more.reachedMarginMinor), linesBelowCost + more.linesBelowCost,
                linesBelowFloor + more.linesBelowFloor, nearMisses + more.nearMisses, returned.plus(more.returned));
    }

    /** Revenue less cost without the draft. */
    long marginBeforeMinor() {
        return revenueBeforeMinor - costMinor;
    }

    /** Revenue less cost with it. */
    long marginAfterMinor() {
        return revenueAfterMinor - costMinor;
    }

    /**
     * How many more baskets like those that are reached would earn the benefit again: {@code ⌈benefit ÷ mean margin of
     * a reached basket⌉}; null where they earn nothing.
     */
    @Nullable
    Long breakEvenBaskets() {
        return reachedMarginMinor <= 0 || benefitMinor < 0 ? null
                : Math.ceilDiv(Math.multiplyExact(benefitMinor, reached), reachedMarginMinor);
    }

    /** The margin with so many percent more baskets like those that are reached, rounded down. */
    long marginAtUpliftMinor(int percent) {
        return marginAfterMinor() + Math.floorDiv(Math.multiplyExact(reachedMarginMinor, percent), PERCENT);
    }
}
