package io.tillbook.query.finance;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.checkout.CardNumber;
import io.tillbook.api.finance.AccountRole;
import io.tillbook.api.giftcards.GiftCardEvent.ValueSpent;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.sales.SaleId;
import io.tillbook.query.kernel.EventLog;
import io.tillbook.query.testing.Folded;
import io.tillbook.query.testing.HistoryBuilder;
import io.tillbook.query.testing.RandomHistory;
import io.tillbook.query.testing.TestEventStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A projection that is broken on purpose is found by what has to be the same. */
class TieOutTest {
    private static final Map<TieOut.Check, AccountRole> COMPARED = Map.of(TieOut.Check.STOCK, AccountRole.STOCK,
            TieOut.Check.GIFT_CARDS, AccountRole.GIFT_CARDS, TieOut.Check.CARDS_IN_SALES, AccountRole.CARD_CLEARING,
            TieOut.Check.COUNT_DIFFERENCES, AccountRole.COUNT_DIFFERENCES);

    private static List<BalancesView> folded() {
        TestEventStore store = new TestEventStore();
        List<RecordedEvent> history = RandomHistory.of(1, 150);
        store.append(history);
        EventLog log = new EventLog(store, HistoryBuilder::nameOf);
        return List.copyOf(Folded.of(new BalancesProjection(new BookedEvents(log), LocalDate::toString), history)
                .values());
    }

    private static List<TieOut> ties(List<BalancesView> views) {
        Sums sums = new Sums();
        views.forEach(view -> sums.add(view, 1));
        return TieOut.of(sums);
    }

    /** What is off by something else than before: a random history has stocks that no documents tell of. */
    private static List<TieOut.Check> broken(List<BalancesView> views) {
        List<TieOut> before = ties(folded());
        return ties(views).stream()
                .filter(tie -> !before.contains(tie))
                .filter(TieOut::isBroken)
                .map(TieOut::check)
                .toList();
    }

    @Test
    void aRowThatIsLeftOutIsFound() {
        List<BalancesView> views = new ArrayList<>(folded());
        BalancesView first = views.removeFirst();
        views.add(new BalancesView(first.location(), first.period(), first.rows().subList(1, first.rows().size()),
                first.told()));
        assertThat(broken(views)).contains(TieOut.Check.DEBITS_ARE_CREDITS);
    }

    /** Debits are credits still, and yet a cent went to the wrong account. */
    @ParameterizedTest
    @EnumSource(names = {"STOCK", "GIFT_CARDS", "CARDS_IN_SALES", "COUNT_DIFFERENCES"})
    void aCentAtTheWrongAccountIsFound(TieOut.Check check) {
        List<BalancesView> views = new ArrayList<>(folded());
        views.add(BalancesView.empty(null, "2026-11-30")
                .plus(List.of(row(COMPARED.get(check), 1, 0), row(AccountRole.OTHER_INCOME, 0, 1)), Told.NOTHING));
        assertThat(broken(views)).containsExactly(check);
    }

    @Test
    void aStockThatTellsSomethingElseIsFound() {
        List<BalancesView> views = new ArrayList<>(folded());
        views.add(BalancesView.empty(null, "2026-11-30").plus(List.of(), new Told(Money.of(1), Money.of(1))));
        assertThat(broken(views)).containsExactly(TieOut.Check.STOCK, TieOut.Check.GIFT_CARDS);
    }

    /** Cards have spent it, and the sale is still to be recorded: nothing is wrong with that. */
    @Test
    void whatIsCapturedForAnOrderIsInNoSaleYet() {
        HistoryBuilder history = new HistoryBuilder().add("giftcard-1", new ValueSpent(
                CardNumber.of("600000000000001"), new SaleId("ORDER-1"), new LocationId("S-1"), Money.of(5_500),
                Money.ZERO));
        BookedEvents booked = new BookedEvents(new EventLog(new TestEventStore(), HistoryBuilder::nameOf));
        List<TieOut> ties = ties(List.copyOf(
                Folded.of(new BalancesProjection(booked, LocalDate::toString), history.events()).values()));
        assertThat(ties).filteredOn(TieOut::isBroken)
                .singleElement()
                .isEqualTo(new TieOut(TieOut.Check.CARDS_IN_SALES, Money.of(-5_500), Money.ZERO, Money.of(-5_500)));
    }

    private static BalanceRow row(AccountRole role, long debit, long credit) {
        return new BalanceRow(role, null, null, Money.of(debit), Money.of(credit));
    }
}
