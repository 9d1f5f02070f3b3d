package io.tillbook.api.giftcards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.kernel.Money;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class CardValueTest {
    private static final long MOST = 1_000_000_000_000L;

    private static CardValue lots(long paid, long bonus) {
        return new CardValue(Money.of(paid), Money.of(bonus));
    }

    /** The worked example of the design: 充500送50, 110.00 spent, 55.00 of it back. */
    @Example
    void spendingAndTakingBackAsTheDesignSays() {
        CardValue card = lots(50_000, 5_000);
        CardValue spent = card.spending(Money.of(11_000), SpendPolicy.PROPORTIONAL);
        assertThat(spent).isEqualTo(lots(10_000, 1_000));
        assertThat(spent.back(Money.ZERO, Money.of(5_500))).isEqualTo(lots(5_000, 500));
        assertThat(card.minus(spent).plus(lots(5_000, 500))).isEqualTo(lots(45_000, 4_500));
    }

    @Example
    void otherPoliciesSpendOneAfterTheOther() {
        CardValue card = lots(50_000, 5_000);
        assertThat(card.spending(Money.of(11_000), SpendPolicy.PAID_FIRST)).isEqualTo(lots(11_000, 0));
        assertThat(card.spending(Money.of(51_000), SpendPolicy.PAID_FIRST)).isEqualTo(lots(50_000, 1_000));
        assertThat(card.spending(Money.of(11_000), SpendPolicy.BONUS_FIRST)).isEqualTo(lots(6_000, 5_000));
        assertThat(card.spending(Money.of(3_000), SpendPolicy.BONUS_FIRST)).isEqualTo(lots(0, 3_000));
    }

    @Example
    void halvesOfACentGoToWhatWasPaidFor() {
        assertThat(lots(1, 1).spending(Money.of(1), SpendPolicy.PROPORTIONAL)).isEqualTo(lots(1, 0));
        assertThat(lots(0, 7).spending(Money.of(3), SpendPolicy.PROPORTIONAL)).isEqualTo(lots(0, 3));
        assertThat(CardValue.ZERO.spending(Money.ZERO, SpendPolicy.PROPORTIONAL)).isEqualTo(CardValue.ZERO);
        assertThat(CardValue.ZERO.back(Money.ZERO, Money.ZERO)).isEqualTo(CardValue.ZERO);
    }

    @Example
    void nobodySpendsOrGetsBackMoreThanThereIs() {
        assertThatThrownBy(() -> lots(5, 5).spending(Money.of(11), SpendPolicy.PAID_FIRST))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> lots(5, 5).back(Money.of(6), Money.of(5)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void whateverIsSpentIsSpentExactlyAndOfWhatThereIs(@ForAll @LongRange(max = MOST) long paid,
            @ForAll @LongRange(max = MOST) long bonus, @ForAll @LongRange(max = 1_000) long share,
            @ForAll SpendPolicy policy) {
        CardValue card = lots(paid, bonus);
        Money amount = Money.of(Math.multiplyHigh(card.total().minor() << 10, share << 44));
        CardValue spent = card.spending(amount, policy);

        assertThat(spent.total()).isEqualTo(amount);
        assertThat(spent.paidMinor().minor()).isBetween(0L, paid);
        assertThat(spent.bonusMinor().minor()).isBetween(0L, bonus);
    }

    /** In proportion, no lot is more than a unit away from its share. */
    @Property
    void inProportionEachLotGivesItsShare(@ForAll @LongRange(max = 1_000_000) long paid,
            @ForAll @LongRange(max = 1_000_000) long bonus, @ForAll @LongRange(max = 2_000_000) long wanted) {
        CardValue card = lots(paid, bonus);
        long amount = Math.min(wanted, card.total().minor());
        long spent = card.spending(Money.of(amount), SpendPolicy.PROPORTIONAL).paidMinor().minor();

        assertThat(Math.abs(spent * (paid + bonus) - amount * paid)).isLessThanOrEqualTo(paid + bonus);
    }

    @Property
    void howeverItComesBackAllOfItIsWhatWasSpent(@ForAll @LongRange(max = 1_000_000) long paid,
            @ForAll @LongRange(max = 1_000_000) long bonus,
            @ForAll @Size(max = 20) List<@LongRange(min = 1, max = 300_000) Long> cuts) {
        CardValue spent = lots(paid, bonus);
        CardValue all = CardValue.ZERO;
        for (long cut : cuts) {
            Money next = Money.of(cut).min(spent.total().minus(all.total()));
            CardValue part = spent.back(all.total(), next);
            assertThat(part.total()).isEqualTo(next);
            assertThat(part.paidMinor().isNegative() || part.bonusMinor().isNegative()).isFalse();
            all = all.plus(part);
        }
        assertThat(all.plus(spent.back(all.total(), spent.total().minus(all.total())))).isEqualTo(spent);
    }
}
