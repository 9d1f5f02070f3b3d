package io.tillbook.command.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** How a due amount may be paid, for any tenders. */
class TenderingTest {
    @Property
    void whatIsAcceptedAddsUpToWhatIsDue(@ForAll @Size(max = 4) List<@From("tenders") Tender> tenders,
            @ForAll @LongRange(min = 0, max = 60) long due) {
        boolean accepted = isAccepted(tenders, due);

        assertThat(accepted).isEqualTo(isRight(tenders, due));
    }

    @Property
    void cashWithRightChangeIsAlwaysAccepted(@ForAll @LongRange(min = 0, max = 1_000) long due,
            @ForAll @LongRange(min = 0, max = 1_000) long card, @ForAll @LongRange(min = 0, max = 500) long change) {
        long byCard = Math.min(card, due);
        List<Tender> tenders = new ArrayList<>();
        if (byCard > 0) {
            tenders.add(new Tender(TenderMethod.CARD, Money.of(byCard), null));
        }
        if (due - byCard + change > 0) {
            tenders.add(new Tender(TenderMethod.CASH, Money.of(due - byCard + change), Money.of(change)));
        }

        assertThat(isAccepted(tenders, due)).isTrue();
    }

    @Provide
    Arbitrary<Tender> tenders() {
        Arbitrary<Long> change = Arbitraries.oneOf(Arbitraries.just(0L), Arbitraries.longs().between(0, 40));
        return Combinators
                .combine(Arbitraries.of(TenderMethod.CASH, TenderMethod.CARD, TenderMethod.GIFT_CARD),
                        Arbitraries.longs().between(1, 40), change)
                .as((method, amount, back) -> new Tender(method, Money.of(amount), Money.of(back)));
    }

    private static boolean isAccepted(List<Tender> tenders, long dueMinor) {
        Money due = Money.of(dueMinor);
        return Tendering.changeNotFromCash(tenders).findFirst().isEmpty()
                && Tendering.overpaid(tenders, due).findFirst().isEmpty()
                && Tendering.mismatch(tenders, due).findFirst().isEmpty();
    }

    /** The rule in its own words: Σ tender − change = due; change from cash and ≤ cash; the rest ≤ due. */
    private static boolean isRight(List<Tender> tenders, long due) {
        long paid = 0;
        long withoutCash = 0;
        for (Tender tender : tenders) {
            boolean cash = tender.method() == TenderMethod.CASH;
            long change = tender.change().minor();
            if (change > (cash ? tender.amountMinor().minor() : 0)) {
                return false;
            }
            paid += tender.amountMinor().minor() - change;
            withoutCash += cash ? 0 : tender.amountMinor().minor();
        }
        return paid == due && withoutCash <= due;
    }
}
