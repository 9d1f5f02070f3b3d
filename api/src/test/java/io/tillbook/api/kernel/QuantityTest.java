package io.tillbook.api.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class QuantityTest {
    private static final long MAX = Quantity.MAX_THOUSANDTHS;

    @Property
    void theDecimalFormReadsBackAsTheSameQuantity(@ForAll @LongRange(min = -MAX, max = MAX) long thousandths) {
        Quantity quantity = Quantity.ofThousandths(thousandths);

        assertThat(Quantity.of(quantity.toDecimal())).isEqualTo(quantity);
        assertThat(quantity.toDecimal()).isEqualByComparingTo(BigDecimal.valueOf(thousandths, 3));
    }

    @Property
    void trailingZerosSayNothing(@ForAll @LongRange(min = -MAX, max = MAX) long thousandths,
            @ForAll @IntRange(min = 3, max = 40) int places) {
        BigDecimal padded = BigDecimal.valueOf(thousandths, 3).setScale(places);

        assertThat(Quantity.of(padded)).isEqualTo(Quantity.ofThousandths(thousandths));
    }

    @Property
    void aFourthPlaceIsRefused(@ForAll @LongRange(min = -MAX, max = MAX) long thousandths,
            @ForAll @IntRange(min = 1, max = 9) int digit) {
        BigDecimal decimal = BigDecimal.valueOf(thousandths * 10 + digit, 4);

        assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> Quantity.of(decimal));
    }

    @Property
    void moreThanABillionIsRefused(@ForAll @LongRange(min = MAX + 1) long thousandths) {
        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(() -> Quantity.of(BigDecimal.valueOf(thousandths, 3)));
        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(() -> Quantity.of(BigDecimal.valueOf(-thousandths, 3)));
    }

    @Example
    void hugeExponentsAreRefusedWithoutBeingWrittenOut() {
        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(() -> Quantity.of(new BigDecimal(BigInteger.ONE, -2_000_000_000)));
        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(() -> Quantity.of(new BigDecimal(BigInteger.ONE, 2_000_000_000)));
        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(() -> Quantity.of(new BigDecimal(BigInteger.ONE, Integer.MIN_VALUE)));
    }

    @Example
    void zeroIsZeroWhateverItsExponent() {
        assertThat(Quantity.of(new BigDecimal("0E+20"))).isEqualTo(Quantity.ZERO);
        assertThat(Quantity.of(new BigDecimal("0E-20"))).isEqualTo(Quantity.ZERO);
        assertThat(Quantity.of(new BigDecimal("-0.000"))).isEqualTo(Quantity.ZERO);
    }

    @Example
    void theDecimalFormIsPlain() {
        assertThat(Quantity.of(100).toDecimal()).hasToString("100");
        assertThat(Quantity.ofThousandths(1_250).toDecimal()).hasToString("1.25");
        assertThat(Quantity.ofThousandths(-5).toDecimal()).hasToString("-0.005");
        assertThat(Quantity.ZERO.toDecimal()).hasToString("0");
    }

    @Example
    void wholeUnitsHaveNoThousandthsLeft() {
        assertThat(Quantity.of(-3).isWhole()).isTrue();
        assertThat(Quantity.ZERO.isWhole()).isTrue();
        assertThat(Quantity.ofThousandths(-1_500).isWhole()).isFalse();
    }

    @Example
    void overflowFailsInsteadOfWrapping() {
        Quantity most = Quantity.ofThousandths(Long.MAX_VALUE);
        Quantity least = Quantity.ofThousandths(Long.MIN_VALUE);

        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> most.plus(Quantity.ofThousandths(1)));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> least.minus(Quantity.ofThousandths(1)));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(least::negated);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Quantity.of(Long.MAX_VALUE));
    }

    @Property
    void comparisonsAgree(@ForAll long one, @ForAll long other) {
        Quantity left = Quantity.ofThousandths(one);
        Quantity right = Quantity.ofThousandths(other);

        assertThat(left.exceeds(right)).isEqualTo(left.compareTo(right) > 0);
        assertThat(left.min(right)).isEqualTo(left.exceeds(right) ? right : left);
        assertThat(left.isPositive() || left.isNegative()).isNotEqualTo(left.isZero());
    }
}
