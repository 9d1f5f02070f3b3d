package io.tillbook.api.shifts;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.sales.TenderMethod;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Totals add up however they are put together: that is why a day is the sum of its shifts. */
class ShiftTotalsTest {
    @Property(tries = 200)
    void theOrderOfSumsDoesNotMatter(@ForAll @From("totals") ShiftTotals one, @ForAll @From("totals") ShiftTotals two,
            @ForAll @From("totals") ShiftTotals three) {
        assertThat(one.plus(two).plus(three)).isEqualTo(one.plus(two.plus(three)));
        assertThat(one.plus(two)).isEqualTo(two.plus(one));
        assertThat(one.plus(ShiftTotals.NONE)).isEqualTo(one).isEqualTo(ShiftTotals.NONE.plus(one));
    }

    @Property(tries = 200)
    void whatIsExpectedIsTheSumOfWhatIsExpected(@ForAll @From("totals") ShiftTotals one,
            @ForAll @From("totals") ShiftTotals two) {
        for (TenderMethod method : TenderMethod.values()) {
            assertThat(one.plus(two).expected(method)).isEqualTo(one.expected(method).plus(two.expected(method)));
        }
    }

    @Test
    void eachKindOfMovementMovesWhatItSays() {
        Money amount = Money.of(7);
        assertThat(CashTotals.of(CashMovementKind.PAY_IN, amount).inDrawerMinor()).isEqualTo(amount);
        assertThat(CashTotals.of(CashMovementKind.FLOAT_ADD, amount).inDrawerMinor()).isEqualTo(amount);
        assertThat(CashTotals.of(CashMovementKind.PAY_OUT, amount).inDrawerMinor()).isEqualTo(amount.negated());
        assertThat(CashTotals.of(CashMovementKind.DROP, amount).inDrawerMinor()).isEqualTo(amount.negated());
        assertThat(CashTotals.of(CashMovementKind.CHANGE_BUY, amount).inDrawerMinor()).isEqualTo(Money.ZERO);
    }

    @Provide
    static Arbitrary<ShiftTotals> totals() {
        Arbitrary<Money> money = Arbitraries.longs().between(-1_000, 1_000).map(Money::of);
        Arbitrary<List<TenderTotal>> tenders = Combinators.combine(Arbitraries.of(TenderMethod.class), money, money)
                .as(TenderTotal::new)
                .list()
                .ofMaxSize(4);
        Arbitrary<List<TaxTurnover>> taxes = Combinators
                .combine(Arbitraries.of(900, 1_300), money, money, money, money)
                .as(TaxTurnover::new)
                .list()
                .ofMaxSize(3);
        return Combinators.combine(money.list().ofSize(15), tenders, taxes).as(ShiftTotalsTest::totals);
    }

    private static ShiftTotals totals(List<Money> of, List<TenderTotal> tenders, List<TaxTurnover> taxes) {
        int[] counts = IntStream.range(0, 2).map(place -> (int) Math.abs(of.get(place).minor())).toArray();
        return new ShiftTotals(counts[0], counts[1], null, null, of.get(2), of.get(3), of.get(4), of.get(5), of.get(6),
                of.get(7), of.get(8), of.get(14), tenders, taxes,
                new CashTotals(of.get(9), of.get(10), of.get(11), of.get(12), of.get(13), of.get(0), counts[1]));
    }
}
