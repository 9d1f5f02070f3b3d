package io.tillbook.api.pricing.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Money;
import org.junit.jupiter.api.Test;

class QuotaBlockTest {
    @Test
    void aBlockIsAFourthOfALocationsShare() {
        assertThat(QuotaBlock.uses(10_000, 40)).isEqualTo(63);
        assertThat(QuotaBlock.uses(1_000, 40)).isEqualTo(7);
        assertThat(QuotaBlock.uses(40, 40)).isEqualTo(1);
    }

    @Test
    void aBlockIsOneAtLeastAndTwoHundredAtMostAndNeverMoreThanIsLeft() {
        assertThat(QuotaBlock.uses(1, 40)).isEqualTo(1);
        assertThat(QuotaBlock.uses(0, 40)).isZero();
        assertThat(QuotaBlock.uses(1_000_000, 40)).isEqualTo(QuotaBlock.MOST_USES);
        assertThat(QuotaBlock.uses(3, 0)).isEqualTo(1);
    }

    @Test
    void aBlockOfMoneyIsWhatIsNeededAtLeast() {
        assertThat(QuotaBlock.budget(Money.of(100_000), Money.of(500), 25)).isEqualTo(Money.of(1_000));
        assertThat(QuotaBlock.budget(Money.of(1_000), Money.of(900), 25)).isEqualTo(Money.of(900));
    }
}
