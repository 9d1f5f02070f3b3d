package io.tillbook.query.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaturatingTest {

    private static final long MOST = Long.MAX_VALUE;

    @ParameterizedTest
    @CsvSource({"1, 2, 3", "-5, 3, -2", "0, 0, 0", MOST + ", 1, " + MOST, MOST + ", -1, " + (MOST - 1),
            MOST + ", " + MOST + ", " + MOST, -MOST + ", -1, " + -MOST, -MOST + ", " + -MOST + ", " + -MOST,
            Long.MIN_VALUE + ", 0, " + -MOST, MOST + ", " + -MOST + ", 0"})
    void sumsStayInRange(long one, long other, long sum) {
        assertThat(Saturating.plus(one, other)).isEqualTo(sum);
        assertThat(Saturating.plus(other, one)).isEqualTo(sum);
        assertThat(Saturating.plus(Money.of(one), Money.of(other))).isEqualTo(Money.of(sum));
        assertThat(Saturating.plus(Quantity.ofThousandths(one), Quantity.ofThousandths(other)))
                .isEqualTo(Quantity.ofThousandths(sum));
    }
}
