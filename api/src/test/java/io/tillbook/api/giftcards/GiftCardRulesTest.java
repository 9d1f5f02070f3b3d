package io.tillbook.api.giftcards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.checkout.CardNumber;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GiftCardRulesTest {
    private static final GiftCardRules RULES = new GiftCardRules(Money.of(100_000), Money.of(500_000), 36, 365, true,
            List.of(new BonusStep(Money.of(50_000), Money.of(5_000)),
                    new BonusStep(Money.of(100_000), Money.of(15_000))));

    @ParameterizedTest
    @CsvSource({"49999, 0", "50000, 5000", "99999, 5000", "100000, 15000", "200000, 15000"})
    void theLargestStepThatIsReachedCountsOnce(long paid, long bonus) {
        assertThat(RULES.bonus(Money.of(paid))).isEqualTo(Money.of(bonus));
    }

    @Test
    void cardsOfMembersMayHoldMoreAndDoNotExpire() {
        OffsetDateTime loaded = OffsetDateTime.parse("2028-02-29T10:00:00+08:00");
        assertThat(RULES.most(false)).isEqualTo(Money.of(100_000));
        assertThat(RULES.most(true)).isEqualTo(Money.of(500_000));
        assertThat(RULES.until(false, loaded)).isEqualTo(OffsetDateTime.parse("2031-02-28T10:00:00+08:00"));
        assertThat(RULES.until(true, loaded)).isNull();
        assertThat(RULES.breakageFrom(loaded)).isEqualTo(loaded.plusDays(365));
    }

    @Test
    void aChainThatHasLaidDownNothingHasNoLimits() {
        assertThat(GiftCardRules.NONE.most(true)).isNull();
        assertThat(GiftCardRules.NONE.bonus(Money.of(1_000_000))).isEqualTo(Money.ZERO);
        assertThat(GiftCardRules.NONE.until(false, OffsetDateTime.MIN)).isNull();
        assertThat(GiftCardRules.NONE.asksForReference()).isFalse();
    }

    @Test
    void stepsAreForDifferentAmounts() {
        BonusStep step = new BonusStep(Money.of(1), Money.of(1));
        assertThatThrownBy(() -> new GiftCardRules(null, null, null, null, null, List.of(step, step)))
                .isInstanceOf(InvalidField.class);
    }

    @Test
    void theLastDigitChecksTheOthers() {
        // Published test numbers of the check digit, and what it is there for: one digit wrong, two digits swapped.
        assertThat(new CardNumber("4111111111111111").masked()).isEqualTo("•••• 1111");
        assertThat(CardNumber.of("555555555555444").value()).isEqualTo("5555555555554444");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4111111111111112", "5111111111111111", "411111111111111", "41111111111111111",
            "411111111111111x", "1411111111111111", ""})
    void otherNumbersAreNone(String typed) {
        assertThatThrownBy(() -> new CardNumber(typed)).isInstanceOf(InvalidField.class);
    }
}
