package io.tillbook.api.pricing.engine;

import io.tillbook.api.kernel.Allocation;
import java.util.Arrays;

/** Spreads a discount. */
final class Spread {
    private Spread() {}

    /**
     * By largest remainder over weights, but nowhere more than there is room: what does not fit goes to the others,
     * and what fits nowhere is not given.
     *
     * @param amount how much, at most the sum of the weights
     * @param weights what is left to pay of each
     * @param room how much can be taken off each, at most its weight
     */
    static long[] over(long amount, long[] weights, long[] room) {
        long[] given = new long[weights.length];
        long[] open = weights.clone();
        long left = Math.min(amount, Arrays.stream(room).sum());
        while (left > 0) {
            long[] shares = Allocation.byLargestRemainder(left, open);
            for (int place = 0; place < open.length; place++) {
                long taken = Math.min(shares[place], room[place] - given[place]);
                given[place] += taken;
                left -= taken;
                open[place] = given[place] == room[place] ? 0 : open[place];
            }
        }
        return given;
    }
}
