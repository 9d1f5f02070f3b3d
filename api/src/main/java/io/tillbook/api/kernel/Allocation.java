package io.tillbook.api.kernel;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Spreads an amount over weights so that the parts add up to it exactly. */
public final class Allocation {
    private Allocation() {}

    /**
     * Largest-remainder allocation: each part is {@code floor(total × weight / Σweights)}; the units still missing go
     * one each to the largest remainders, ties to the earlier place. All parts are zero where the weights are.
     *
     * @param total amount to spread, zero or more
     * @param weights weights of zero or more
     */
    public static long[] byLargestRemainder(long total, long[] weights) {
        long sum = Arrays.stream(weights).reduce(0, Math::addExact);
        long[] parts = new long[weights.length];
        if (sum == 0) {
            return parts;
        }
        long missing = total;
        for (int place = 0; place < weights.length; place++) {
            parts[place] = Rounding.floor(total, weights[place], sum);
            missing -= parts[place];
        }
        if (missing > 0) {
            long[] remainders = remainders(total, weights, sum, parts);
            IntStream.range(0, weights.length)
                    .boxed()
                    .sorted(Comparator.comparingLong((Integer place) -> remainders[place]).reversed())
                    .limit(missing)
                    .forEach(place -> parts[place]++);
        }
        return parts;
    }

    /**
     * {@code total × weight mod sum} of each. It lies between zero and the sum, so that the difference of both products
     * is exact in a {@code long} though the products themselves need not be.
     */
    private static long[] remainders(long total, long[] weights, long sum, long[] floors) {
        long[] remainders = new long[weights.length];
        for (int place = 0; place < weights.length; place++) {
            remainders[place] = total * weights[place] - floors[place] * sum;
        }
        return remainders;
    }
}
