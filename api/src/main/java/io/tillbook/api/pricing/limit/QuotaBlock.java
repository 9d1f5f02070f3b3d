package io.tillbook.api.pricing.limit;

import io.tillbook.api.kernel.Money;

/**
 * How much of what is left a location gets at once: a part of each location's share, so that little is left lying where
 * nobody asks for it, and the whole chain does not write to one stream with each sale.
 */
public final class QuotaBlock {
    /** Most uses of a block. */
    public static final int MOST_USES = 200;
    /** How many locations a chain is taken to have at least where a rule does not name them. */
    public static final int USUAL_LOCATIONS = 25;
    private static final long BLOCKS_EACH = 4;

    private QuotaBlock() {}

    /**
     * A block of uses.
     *
     * @param free how many are left; 0 or more
     * @param locations how many locations share them
     */
    public static int uses(long free, int locations) {
        return (int) Math.min(free, Math.clamp(ceilDiv(free, locations), 1, MOST_USES));
    }

    /**
     * A block of money.
     *
     * @param free how much is left
     * @param needed how much is asked for now, which is not more than that
     * @param locations how many locations share it
     */
    public static Money budget(Money free, Money needed, int locations) {
        return Money.of(Math.max(needed.minor(), ceilDiv(free.minor(), locations)));
    }

    private static long ceilDiv(long free, int locations) {
        return Math.ceilDiv(free, BLOCKS_EACH * Math.max(1, locations));
    }
}
