package io.tillbook.query.pricing.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Judged by printed tables of t, and by intervals that were worked out with the integral of its density. */
class WelchIntervalTest {
    @ParameterizedTest
    @CsvSource({"29,2.045229642", "30,2.042272456", "60,2.000297822", "120,1.979930405", "1000000,1.959966"})
    void theQuantileIsThatOfTheTables(int freedom, BigDecimal quantile) {
        assertThat(WelchInterval.quantile(BigDecimal.valueOf(freedom))).isCloseTo(quantile,
                within(new BigDecimal("0.0000005")));
    }

    @Test
    void theGroupsMayBeOfDifferentSizeAndSpread() {
        // Means 1195 and 1135, ν = 37.547, t = 2.02520: from -44.58 to 164.58.
        assertThat(WelchInterval.of(sample(40, 1_000, 10), sample(30, 700, 30)))
                .isEqualTo(new WelchInterval(60, -45L, 165L));
    }

    @Test
    void withFewMembersThereIsNoInterval() {
        assertThat(WelchInterval.of(sample(29, 1_000, 10), sample(40, 700, 30)))
                .isEqualTo(new WelchInterval(-145, null, null));
        assertThat(WelchInterval.of(sample(40, 700, 30), sample(29, 1_000, 10)))
                .isEqualTo(new WelchInterval(145, null, null));
    }

    @Test
    void whereAllPayTheSameTheDifferenceIsCertain() {
        assertThat(WelchInterval.of(sample(30, 500, 0), sample(30, 400, 0)))
                .isEqualTo(new WelchInterval(100, 100L, 100L));
    }

    private static Sample sample(int members, long first, long step) {
        Sample sample = Sample.NONE;
        for (long amount : IntStream.range(0, members).mapToLong(each -> first + step * each).toArray()) {
            sample = sample.plus(amount);
        }
        return sample;
    }
}
