package io.tillbook.api.pricing.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.kernel.Money;
import org.junit.jupiter.api.Test;

class AutonomyTest {
    @Test
    void aBandIsAShareOfThePriceRoundedHalfUp() {
        Autonomy band = Autonomy.band(9_500, 10_500);

        assertThat(band.least(Money.of(1_150))).isEqualTo(Money.of(1_093));
        assertThat(band.most(Money.of(1_150))).isEqualTo(Money.of(1_208));
    }

    @Test
    void aBandHasTwoEndsAndNothingElseHasAny() {
        assertThatThrownBy(() -> new Autonomy(AutonomyKind.BAND, null, 1)).hasMessage("minBp is required");
        assertThatThrownBy(() -> new Autonomy(AutonomyKind.BAND, 1, null)).hasMessage("maxBp is required");
        assertThatThrownBy(() -> new Autonomy(AutonomyKind.FREE, 1, null))
                .hasMessage("minBp must be given with BAND only");
        assertThatThrownBy(() -> new Autonomy(AutonomyKind.NONE, null, 1))
                .hasMessage("maxBp must be given with BAND only");
        assertThatThrownBy(() -> Autonomy.band(2, 1)).hasMessage("maxBp must not be less than minBp");
        assertThatThrownBy(() -> Autonomy.band(-1, 1)).hasMessage("minBp must be between 0 and 100000");
    }
}
