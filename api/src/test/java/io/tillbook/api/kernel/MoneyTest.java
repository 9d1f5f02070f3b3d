package io.tillbook.api.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class MoneyTest {
    private static final long MANY = Long.MAX_VALUE / 2;

    @Property
    void whatIsAddedCanBeTakenAway(@ForAll @LongRange(min = -MANY, max = MANY) long amount,
            @ForAll @LongRange(min = -MANY, max = MANY) long more) {
        Money sum = Money.of(amount).plus(Money.of(more));

        assertThat(sum.minus(Money.of(more))).isEqualTo(Money.of(amount));
        assertThat(sum.plus(sum.negated())).isEqualTo(Money.ZERO);
    }

    @Property
    void comparisonsAgree(@ForAll long one, @ForAll long other) {
        Money left = Money.of(one);
        Money right = Money.of(other);

        assertThat(left.exceeds(right)).isEqualTo(left.compareTo(right) > 0);
        assertThat(left.min(right)).isEqualTo(left.exceeds(right) ? right : left);
    }

    @Example
    void signsAreSeen() {
        assertThat(Money.of(-1).isNegative()).isTrue();
        assertThat(Money.ZERO.isNegative()).isFalse();
        assertThat(Money.of(0).isZero()).isTrue();
        assertThat(Money.of(1).isZero()).isFalse();
    }

    @Example
    void overflowFailsInsteadOfWrapping() {
        Money most = Money.of(Long.MAX_VALUE);
        Money least = Money.of(Long.MIN_VALUE);

        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.plus(Money.of(1)));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> least.minus(Money.of(1)));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(least::negated);
    }

    @Example
    void theLargestAmountsOfAllLinesCanBeAddedUp() {
        Money sum = Money.ZERO;
        for (int line = 0; line < Require.MAX_LINES; line++) {
            sum = sum.plus(Money.of(2 * Money.MAX_MINOR));
        }

        assertThat(sum).isEqualTo(Money.of(2 * Money.MAX_MINOR * Require.MAX_LINES));
    }
}
