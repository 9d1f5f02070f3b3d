package io.tillbook.query.members.strata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongPredicate;

/**
 * Splits values into fifths, the lowest first: of {@code n} values, one with {@code b} below it is in fifth
 * {@code 1 + ⌊5b/n⌋}. Equal values are in the same fifth, whatever their order, so that fifths need not be of the same
 * size: where half of all values are the lowest, they are all in the first, and nothing is in the second.
 *
 * @param least the least values of the fifths from the second on; fewer where the highest value is in a lower one
 */
record Fifths(List<Long> least) {
    /** The number of the highest. */
    static final int HIGHEST = 5;

    /** Copies the list. */
    Fifths {
        least = List.copyOf(least);
    }

    /** The fifths of some values. */
    static Fifths of(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        List<Long> least = new ArrayList<>();
        for (int below = 0; below < sorted.length; below++) {
            boolean isFirstOfItsValue = below == 0 || sorted[below] != sorted[below - 1];
            while (isFirstOfItsValue && least.size() + 1 < number(below, sorted.length)) {
                least.add(sorted[below]);
            }
        }
        return new Fifths(least);
    }

    private static int number(int below, int all) {
        return 1 + (int) ((long) HIGHEST * below / all);
    }

    /** The fifth of a value, 1 to {@value #HIGHEST}. */
    int of(long value) {
        LongPredicate isReached = bound -> bound <= value;
        return 1 + (int) least.stream().mapToLong(Long::longValue).filter(isReached).count();
    }
}
