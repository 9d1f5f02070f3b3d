package io.tillbook.api.members.points;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EarningBaseTest {
    private static final int WHOLE = 10_000;
    private static final int MOST_LINES = 8;

    /** Examples P1 and their neighbours: unit, tier, what is paid, what of it by money, points. */
    @ParameterizedTest
    @CsvSource({"100, 10000, 17000, 15000, 150", "100, 15000, 12345, 12345, 185", "100, 10000, 99, 99, 0",
            "100, 10000, 199, 199, 1", "1, 10000, 199, 199, 199", "100, 0, 17000, 17000, 0",
            "100, 10000, 17000, 0, 0", "100, 10000, 0, 0, 0"})
    void earns(long unit, int tierBp, long paid, long money, long points) {
        assertThat(base(paid, money).points(unit, tierBp)).isEqualTo(points);
    }

    /** Example P2: 7727 come back in cash, then the rest, 2000 of it by card. */
    @Example
    void takesBackWhatTheMoneyThatIsGivenBackHasEarned() {
        EarningBase base = base(17_000, 15_000);
        EarningBase first = base.less(base(7_727, 7_727));
        EarningBase second = first.less(base(9_273, 7_273));

        assertThat(base.staying(150, first)).isEqualTo(72);
        assertThat(base.staying(150, second)).isZero();
    }

    /** A line that earns double, one as usual, and one that earns nothing. */
    @Example
    void goodsThatEarnNothingTakeNothingWithThem() {
        EarningBase base = new EarningBase(30_000, 30_000, 10_000L * 20_000 + 10_000L * WHOLE);
        EarningBase withoutPlain = base.less(new EarningBase(10_000, 10_000, 0));
        EarningBase withoutDouble = base.less(new EarningBase(10_000, 10_000, 10_000L * 20_000));

        assertThat(base.points(100, WHOLE)).isEqualTo(300);
        assertThat(base.staying(300, withoutPlain)).isEqualTo(300);
        assertThat(base.staying(300, withoutDouble)).isEqualTo(100);
    }

    /** Nothing was paid with money, but a promotion gave points for the sale as such. */
    @Example
    void aBonusComesBackByWhatIsPaid() {
        EarningBase base = base(10_000, 0);

        assertThat(base.staying(50, base.less(base(2_500, 0)))).isEqualTo(37);
        assertThat(base.staying(50, base.less(base(10_000, 0)))).isZero();
    }

    @Example
    void largeAmountsAreExact() {
        long much = 1_000_000_000_000_000L;
        EarningBase base = new EarningBase(much, much, much * 100);

        assertThat(base.points(1, WHOLE)).isEqualTo(much / 100);
        assertThat(base.staying(much / 100, base)).isEqualTo(much / 100);
    }

    /** Whatever comes back first: in all what was earned is taken back, never more, and never anything given. */
    @Property
    void whatIsTakenBackAddsUpToWhatWasEarned(
            @ForAll @Size(min = 1, max = MOST_LINES) List<@LongRange(min = 1, max = 1_000_000) Long> lines,
            @ForAll @Size(MOST_LINES) List<@IntRange(max = 50_000) Integer> multipliers,
            @ForAll @LongRange(max = 2_000_000) long byCard, @ForAll @LongRange(min = 1, max = 1_000) long unit,
            @ForAll @Size(MOST_LINES) List<@IntRange(max = 100) Integer> cardFirst) {
        long paid = lines.stream().mapToLong(Long::longValue).sum();
        long card = Math.min(byCard, paid);
        long weighted = 0;
        for (int place = 0; place < lines.size(); place++) {
            weighted += lines.get(place) * multipliers.get(place);
        }
        EarningBase base = new EarningBase(paid, paid - card, weighted);
        long earned = base.points(unit, WHOLE);
        EarningBase held = base;
        long stays = earned;
        for (int place = 0; place < lines.size(); place++) {
            long refund = lines.get(place);
            long byMoney = Math.max(refund - card, Math.min(held.moneyMinor(), refund * cardFirst.get(place) / 100));
            card -= refund - byMoney;
            held = held.less(new EarningBase(refund, byMoney, refund * multipliers.get(place)));
            long then = Math.min(stays, base.staying(earned, held));
            assertThat(then).isBetween(0L, stays);
            stays = then;
        }

        assertThat(stays).isZero();
    }

    private static EarningBase base(long paid, long money) {
        return new EarningBase(paid, money, paid * WHOLE);
    }
}
