package io.tillbook.api.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class AllocationTest {
    @Example
    void fiftyOffTwoHundredAndTwentyIsSharedByPrice() {
        assertThat(Allocation.byLargestRemainder(5_000, new long[] {12_000, 10_000})).containsExactly(2_727, 2_273);
    }

    @Example
    void tiesGoToTheEarlierPlaces() {
        assertThat(Allocation.byLargestRemainder(2, new long[] {7, 7, 7})).containsExactly(1, 1, 0);
        assertThat(Allocation.byLargestRemainder(5, new long[] {1, 1, 1})).containsExactly(2, 2, 1);
    }

    @Example
    void theLargestRemainderComesFirstWhereverItStands() {
        assertThat(Allocation.byLargestRemainder(10, new long[] {1, 2, 4})).containsExactly(1, 3, 6);
    }

    @Example
    void weightsOfNothingGetNothing() {
        assertThat(Allocation.byLargestRemainder(100, new long[] {0, 0})).containsExactly(0, 0);
        assertThat(Allocation.byLargestRemainder(100, new long[] {})).isEmpty();
    }

    @Property
    void partsAddUpToTheTotal(@ForAll @LongRange(min = 0, max = Money.MAX_MINOR) long total,
            @ForAll @Size(min = 1, max = 40) List<@LongRange(min = 0, max = Money.MAX_MINOR) Long> weighted) {
        long[] weights = array(weighted);
        Assume.that(Arrays.stream(weights).sum() > 0);

        assertThat(Arrays.stream(Allocation.byLargestRemainder(total, weights)).sum()).isEqualTo(total);
    }

    @Property
    void noPartIsAWholeUnitAwayFromItsExactShare(@ForAll @LongRange(min = 0, max = Money.MAX_MINOR) long total,
            @ForAll @Size(min = 1, max = 20) List<@LongRange(min = 0, max = 1_000_000) Long> weighted) {
        long[] weights = array(weighted);
        long sum = Arrays.stream(weights).sum();
        Assume.that(sum > 0);
        long[] parts = Allocation.byLargestRemainder(total, weights);

        for (int place = 0; place < parts.length; place++) {
            BigInteger off = BigInteger.valueOf(parts[place])
                    .multiply(BigInteger.valueOf(sum))
                    .subtract(BigInteger.valueOf(total).multiply(BigInteger.valueOf(weights[place])));
            assertThat(off.abs()).isLessThan(BigInteger.valueOf(sum));
        }
    }

    @Property
    void placesWithoutWeightGetNothing(@ForAll @LongRange(min = 0, max = 1_000_000) long total,
            @ForAll @Size(min = 1, max = 20) List<@LongRange(min = 0, max = 3) Long> weighted) {
        long[] weights = array(weighted);
        long[] parts = Allocation.byLargestRemainder(total, weights);

        for (int place = 0; place < parts.length; place++) {
            assertThat(weights[place] > 0 || parts[place] == 0).isTrue();
        }
    }

    /** Held to remainders that were calculated exactly, also where the products do not fit into 64 bits. */
    @Property
    void whatIsMissingGoesToTheLargestRemainders(@ForAll @LongRange(min = 0, max = Money.MAX_MINOR) long total,
            @ForAll @Size(min = 1, max = 20) List<@LongRange(min = 0, max = Money.MAX_MINOR) Long> weighted) {
        long[] weights = array(weighted);
        BigInteger sum = BigInteger.valueOf(Arrays.stream(weights).sum());
        Assume.that(sum.signum() > 0);
        long[] expected = new long[weights.length];
        BigInteger[] remainders = new BigInteger[weights.length];
        for (int place = 0; place < weights.length; place++) {
            BigInteger[] share =
                    BigInteger.valueOf(total).multiply(BigInteger.valueOf(weights[place])).divideAndRemainder(sum);
            expected[place] = share[0].longValueExact();
            remainders[place] = share[1];
        }
        for (long missing = total - Arrays.stream(expected).sum(); missing > 0; missing--) {
            int largest = 0;
            for (int place = 1; place < weights.length; place++) {
                largest = remainders[place].compareTo(remainders[largest]) > 0 ? place : largest;
            }
            expected[largest]++;
            remainders[largest] = BigInteger.valueOf(-1);
        }

        assertThat(Allocation.byLargestRemainder(total, weights)).isEqualTo(expected);
    }

    private static long[] array(List<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).toArray();
    }
}
