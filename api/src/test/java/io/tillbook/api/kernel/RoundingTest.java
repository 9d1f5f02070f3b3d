package io.tillbook.api.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class RoundingTest {
    private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);
    private static final BigInteger SMALLEST = BigInteger.valueOf(Long.MIN_VALUE);

    @Property
    void halfUpIsWhatBigDecimalCallsHalfUp(@ForAll long amount, @ForAll long part, @ForAll long whole) {
        assertHalfUp(amount, part, whole);
    }

    @Property
    void soItIsForSmallNumbers(@ForAll int amount, @ForAll int part, @ForAll int whole) {
        assertHalfUp(amount, part, whole);
    }

    @Property
    void soItIsAboutHalves(@ForAll @IntRange(min = -50, max = 50) int amount, @ForAll @IntRange(max = 50) int part,
            @ForAll @IntRange(min = -20, max = 20) int whole) {
        assertHalfUp(amount, part, whole);
    }

    private static void assertHalfUp(long amount, long part, long whole) {
        Assume.that(whole != 0);
        BigInteger expected = new BigDecimal(product(amount, part))
                .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
                .toBigIntegerExact();
        Assume.that(fits(expected));

        assertThat(Rounding.halfUp(amount, part, whole)).isEqualTo(expected.longValueExact());
    }

    @Property
    void halvesGoAwayFromZero(@ForAll @LongRange(min = -1_000_000, max = 1_000_000) long below) {
        long half = 2 * below + 1;

        assertThat(Rounding.halfUp(half, 1, 2)).isEqualTo(half > 0 ? below + 1 : below);
    }

    @Property
    void aRefundMirrorsItsSale(@ForAll @LongRange(min = -1L << 50, max = 1L << 50) long amount,
            @ForAll @LongRange(min = 0, max = 1_000) long part,
            @ForAll @LongRange(min = 1, max = 1L << 40) long whole) {
        assertThat(Rounding.halfUp(-amount, part, whole)).isEqualTo(-Rounding.halfUp(amount, part, whole));
    }

    @Property
    void floorIsTheWholePartOfTheQuotient(@ForAll @LongRange(min = 0) long amount,
            @ForAll @LongRange(min = 0) long part, @ForAll @LongRange(min = 1) long whole) {
        BigInteger expected = product(amount, part).divide(BigInteger.valueOf(whole));
        Assume.that(fits(expected));

        assertThat(Rounding.floor(amount, part, whole)).isEqualTo(expected.longValueExact());
    }

    @Example
    void productsBeyondALongAreStillExact() {
        assertThat(Rounding.floor(Long.MAX_VALUE, 3, 3)).isEqualTo(Long.MAX_VALUE);
        assertThat(Rounding.floor(1L << 32, 1L << 31, 1L << 31)).isEqualTo(1L << 32);
        assertThat(Rounding.halfUp(Long.MIN_VALUE, 7, 7)).isEqualTo(Long.MIN_VALUE);
        assertThat(Rounding.halfUp(Integer.MIN_VALUE, Integer.MIN_VALUE, 1)).isEqualTo(1L << 62);
        assertThat(Rounding.halfUp(1L << 31, 1L << 31, Integer.MIN_VALUE)).isEqualTo(-1L << 31);
    }

    @Example
    void resultsBeyondALongFail() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Rounding.halfUp(Long.MAX_VALUE, 2, 1));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Rounding.floor(Long.MAX_VALUE, 2, 1));
    }

    @Example
    void nothingIsDividedByZero() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Rounding.halfUp(1, 1, 0));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Rounding.floor(1, 1, 0));
    }

    @Example
    void aLineCostsItsUnitPriceTimesItsQuantity() {
        assertThat(lineAmount(150, 1_767)).isEqualTo(265);
        assertThat(lineAmount(999, 1_005)).isEqualTo(1_004);
        assertThat(lineAmount(1, 500)).isEqualTo(1);
        assertThat(lineAmount(1, 499)).isZero();
        assertThat(lineAmount(-1, 500)).isEqualTo(-1);
    }

    private static long lineAmount(long unitPriceMinor, long thousandths) {
        return Rounding.lineAmount(Money.of(unitPriceMinor), Quantity.ofThousandths(thousandths)).minor();
    }

    private static BigInteger product(long amount, long part) {
        return BigInteger.valueOf(amount).multiply(BigInteger.valueOf(part));
    }

    private static boolean fits(BigInteger number) {
        return number.compareTo(LARGEST) <= 0 && number.compareTo(SMALLEST) >= 0;
    }
}
