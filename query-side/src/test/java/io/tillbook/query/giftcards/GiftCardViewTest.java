package io.tillbook.query.giftcards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.catalog.CatalogEvent.LocationOpened;
import io.tillbook.api.catalog.LocationKind;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.checkout.CardNumber;
import io.tillbook.api.giftcards.CardAccount;
import io.tillbook.api.giftcards.CardState;
import io.tillbook.api.giftcards.GiftCardEvent.BonusGranted;
import io.tillbook.api.giftcards.GiftCardEvent.BonusTakenBack;
import io.tillbook.api.giftcards.GiftCardEvent.CardBlocked;
import io.tillbook.api.giftcards.GiftCardEvent.CardExpired;
import io.tillbook.api.giftcards.GiftCardEvent.CardIssued;
import io.tillbook.api.giftcards.GiftCardEvent.CardOverdrawn;
import io.tillbook.api.giftcards.GiftCardEvent.CardReplaced;
import io.tillbook.api.giftcards.GiftCardEvent.CardSecretMissed;
import io.tillbook.api.giftcards.GiftCardEvent.CardUnblocked;
import io.tillbook.api.giftcards.GiftCardEvent.HoldEnded;
import io.tillbook.api.giftcards.GiftCardEvent.PurchaseReturned;
import io.tillbook.api.giftcards.GiftCardEvent.ValueCashedOut;
import io.tillbook.api.giftcards.GiftCardEvent.ValueExpired;
import io.tillbook.api.giftcards.GiftCardEvent.ValueHeld;
import io.tillbook.api.giftcards.GiftCardEvent.ValueLoaded;
import io.tillbook.api.giftcards.GiftCardEvent.ValueMovedIn;
import io.tillbook.api.giftcards.GiftCardEvent.ValueRefunded;
import io.tillbook.api.giftcards.GiftCardEvent.ValueSpent;
import io.tillbook.api.giftcards.HoldEnd;
import io.tillbook.api.giftcards.SpendPolicy;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.query.graphql.ResultTooLarge;
import io.tillbook.query.kernel.EventLog;
import io.tillbook.query.kernel.StoredView;
import io.tillbook.query.testing.Folded;
import io.tillbook.query.testing.HistoryBuilder;
import io.tillbook.query.testing.TestEventStore;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GiftCardViewTest {
    private static final CardNumber CARD = CardNumber.of("600000000000001");
    private static final CardNumber OTHER = CardNumber.of("600000000000002");
    private static final LocationId STORE = new LocationId("S1");
    private static final RegisterId TILL = new RegisterId("R1");
    private static final SaleId SALE = new SaleId("T1");
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-22T12:00:00Z");
    private static final OffsetDateTime END = NOON.plusYears(3);

    private final HistoryBuilder history = new HistoryBuilder().at(NOON);

    private GiftCardViewTest happened(Event... events) {
        for (Event event : events) {
            history.add("giftcard-test", event);
        }
        return this;
    }

    private GiftCardViewTest loaded() {
        return happened(new CardIssued(CARD, "hash", null, SpendPolicy.PROPORTIONAL, STORE),
                new ValueLoaded(CARD, STORE, TILL, null, null,
                        List.of(new Tender(TenderMethod.CASH, Money.of(60_000), Money.of(10_000))), Money.of(50_000),
                        Money.of(5_000), END));
    }

    private GiftCardView card() {
        return Objects.requireNonNull(Folded.of(new GiftCardProjection(), history.events()).get(CARD.value()));
    }

    private static Long ms(OffsetDateTime moment) {
        return moment.toInstant().toEpochMilli();
    }

    /** As the card itself is decided on: redeemed, cancelled, blocked, unblocked, loaded. */
    @Test
    void aCardFromWhichAllWasTakenBackIsNewAgain() {
        happened(new CardIssued(CARD, "hash", null, SpendPolicy.PROPORTIONAL, STORE),
                new BonusGranted(CARD, Money.of(500), "redemption D1", END),
                new BonusTakenBack(CARD, Money.of(500), "changed their mind", true));
        isAs(CardState.ISSUED, false, 0, null);
        happened(new CardBlocked(CARD, "lost"));
        isAs(CardState.BLOCKED, false, 0, null);
        happened(new CardUnblocked(CARD, "found"));
        isAs(CardState.ISSUED, false, 0, null);
        happened(new ValueLoaded(CARD, STORE, TILL, null, null, List.of(), Money.of(1_500), Money.ZERO,
                END.plusDays(1)));
        isAs(CardState.ACTIVE, true, 1_500, END.plusDays(1));
    }

    @Test
    void aBlockedCardStaysBlockedAndOneThatWasLoadedStaysUsed() {
        happened(new CardIssued(CARD, "hash", null, SpendPolicy.PROPORTIONAL, STORE),
                new BonusGranted(CARD, Money.of(500), "redemption D1", END), new CardBlocked(CARD, "lost"),
                new BonusTakenBack(CARD, Money.of(500), "changed their mind", true));
        isAs(CardState.BLOCKED, false, 0, null);
        happened(new CardUnblocked(CARD, "found"));
        isAs(CardState.ISSUED, false, 0, null);
        happened(new BonusGranted(CARD, Money.of(500), "a prize", END),
                new BonusGranted(CARD, Money.of(500), "redemption D2", null),
                new BonusTakenBack(CARD, Money.of(500), "changed their mind", null));
        isAs(CardState.ACTIVE, true, 500, END);
    }

    private void isAs(CardState state, boolean wasLoaded, long balance, @Nullable OffsetDateTime until) {
        assertThat(card()).extracting(GiftCardView::state, GiftCardView::wasLoaded, GiftCardView::balanceMinor,
                GiftCardView::until, GiftCardView::dueMs)
                .containsExactly(state, wasLoaded, Money.of(balance), until, until == null ? null : ms(until));
    }

    @Test
    void aCardTellsWhatIsOnItAndWhenSomethingOfItIsOver() {
        loaded().happened(new ValueHeld(CARD, SALE, STORE, Money.of(100), NOON.plusHours(1).plusNanos(1)));
        assertThat(card().balanceMinor()).isEqualTo(Money.of(55_000));
        assertThat(card().dueMs()).isEqualTo(ms(NOON.plusHours(1)) + 1);

        happened(new HoldEnded(CARD, SALE, HoldEnd.SOLD),
                new ValueSpent(CARD, SALE, STORE, Money.of(10_000), Money.of(1_000)));
        assertThat(card().dueMs()).isEqualTo(ms(END));
        assertThat(card().paidMinor()).isEqualTo(Money.of(40_000));

        happened(new CardExpired(CARD, END.plusYears(1)));
        assertThat(card().state()).isEqualTo(CardState.EXPIRED);
        assertThat(card().dueMs()).isEqualTo(ms(END.plusYears(1)));
        happened(new ValueExpired(CARD, Money.of(40_000), Money.of(4_000)));
        assertThat(card().dueMs()).isNull();
        assertThat(card().balanceMinor()).isEqualTo(Money.ZERO);
    }

    @Test
    void whatComesBackAfterTheEndOfACardIsNeverIncome() {
        loaded().happened(new CardExpired(CARD, END.plusYears(1)),
                new ValueExpired(CARD, Money.of(50_000), Money.of(5_000)),
                new ValueRefunded(CARD, SALE, new ReturnId("B1"), STORE, Money.of(5), Money.of(1), Money.ZERO, true,
                        null));
        assertThat(card().balanceMinor()).isEqualTo(Money.of(6));
        assertThat(card().breakageFrom()).isNull();
        assertThat(card().dueMs()).isNull();
    }

    @Test
    void whatComesBackToACardWhoseTimeIsOverCanBeUsedForAWhile() {
        OffsetDateTime again = END.plusDays(39);
        loaded().happened(new CardExpired(CARD, END.plusYears(1)), new ValueRefunded(CARD, SALE, new ReturnId("B1"),
                STORE, Money.of(5), Money.of(1), Money.ZERO, null, again));
        isAs(CardState.ACTIVE, true, 55_006, again);
        assertThat(card().breakageFrom()).isNull();
        assertThat(card().isReplacementDue()).isFalse();
    }

    @Test
    void aCardThatGotSomethingBackThoughItIsBlockedNeedsAReplacement() {
        loaded().happened(new CardSecretMissed(CARD), new CardBlocked(CARD, "lost"));
        assertThat(card().misses()).isEqualTo(1);
        assertThat(card().dueMs()).as("only what can be used expires").isNull();

        happened(new ValueRefunded(CARD, SALE, new ReturnId("B1"), STORE, Money.of(5), Money.of(1), Money.ZERO,
                true, null));
        assertThat(card().isReplacementDue()).isTrue();
        happened(new CardReplaced(CARD, OTHER, Money.of(50_005), Money.of(5_001), "lost"));
        assertThat(card().isReplacementDue()).isFalse();
        assertThat(card().replacedBy()).isEqualTo(OTHER);
    }

    @Test
    void aCardThatCanBeUsedAgainOrIsEmptyNeedsNone() {
        ValueRefunded back = new ValueRefunded(CARD, SALE, new ReturnId("B1"), STORE, Money.of(5), Money.of(1),
                Money.ZERO, true, null);
        loaded().happened(new CardBlocked(CARD, "lost"), back);
        Long since = card().replacementDueSince();
        assertThat(since).isNotNull();
        happened(back);
        assertThat(card().replacementDueSince()).as("it keeps its place").isEqualTo(since);
        happened(new CardUnblocked(CARD, "found"));
        assertThat(card().isReplacementDue()).isFalse();

        happened(new CardBlocked(CARD, "lost"), back,
                new ValueSpent(CARD, SALE, STORE, Money.of(50_015), Money.of(5_003)));
        assertThat(card().isReplacementDue()).isFalse();
    }

    @Test
    void aCardWhoseTimeIsOverStaysSoWhenItsSecretMayBeToldAgain() {
        loaded().happened(new CardExpired(CARD, null), new CardSecretMissed(CARD), new ValueRefunded(CARD, SALE,
                new ReturnId("B1"), STORE, Money.of(5), Money.of(1), Money.ZERO, true, null),
                new CardUnblocked(CARD, "found"));
        assertThat(card().state()).isEqualTo(CardState.EXPIRED);
        assertThat(card().misses()).isZero();
        assertThat(card().isReplacementDue()).isTrue();
    }

    @Test
    void anAnswerThatWouldBeCutIsNone() {
        StoredView<String> row = new StoredView<>("row", 1, "a day");
        assertThat(GiftCardViews.whole(Collections.nCopies(GiftCardViews.MOST_TAKINGS, row)))
                .hasSize(GiftCardViews.MOST_TAKINGS);
        assertThatThrownBy(() -> GiftCardViews.whole(Collections.nCopies(GiftCardViews.MOST_TAKINGS + 1, row)))
                .isInstanceOf(ResultTooLarge.class);
    }

    @Test
    void anUnblockedCardIsWhatItWas() {
        happened(new CardIssued(CARD, "hash", null, SpendPolicy.PROPORTIONAL, STORE), new CardBlocked(CARD, null),
                new CardUnblocked(CARD, "found"));
        assertThat(card().state()).isEqualTo(CardState.ISSUED);
        loaded().happened(new CardBlocked(CARD, null), new CardUnblocked(CARD, "found"));
        assertThat(card().state()).isEqualTo(CardState.ACTIVE);
    }

    @Test
    void aCardThatNobodyHasIssuedIsToldOnceASaleWasPaidWithIt() {
        happened(new CardOverdrawn(CARD, SALE, STORE, Money.of(7)));
        assertThat(card().overdrawnMinor()).isEqualTo(Money.of(7));
    }

    @Test
    void monthsAddUpAndTellWhatIsOwedAtTheirEnds() {
        loaded();
        history.at(NOON.plusMonths(1));
        happened(new ValueSpent(CARD, SALE, STORE, Money.of(10_000), Money.of(1_000)));
        history.at(NOON.plusMonths(3));
        happened(new ValueCashedOut(CARD, STORE, TILL, TenderMethod.CASH, Money.of(40_000), Money.of(4_000), "moves"));

        List<LiabilityMonthView> months = List.copyOf(
                Folded.of(new LiabilityMonthProjection(days()), history.events()).values());
        assertThat(LiabilityMonth.from("2026-12", months)).map(LiabilityMonth::month)
                .containsExactly("2026-12", "2027-02");
        assertThat(LiabilityMonth.from("2026-11", months)).map(month -> month.paidMinor().plus(month.bonusMinor()))
                .containsExactly(Money.of(55_000), Money.of(44_000), Money.ZERO);
        assertThat(months).allSatisfy(month -> assertThat(month.accounts()
                .stream()
                .mapToLong(account -> account.creditedMinor().minor())
                .sum()).isZero());
        assertThat(months.getFirst().owedMinor(CardAccount.MARKETING)).isEqualTo(Money.of(-5_000));
    }

    private BusinessDays days() {
        TestEventStore store = new TestEventStore();
        store.append(history.events());
        return new BusinessDays(new EventLog(store, HistoryBuilder::nameOf));
    }

    /** In Shanghai it is December when the sender's clock says November. */
    @Test
    void daysAndMonthsAreThoseOfTheLocation() {
        history.add("location-S1", new LocationOpened(STORE, "East Gate", LocationKind.STORE, null,
                ZoneId.of("Asia/Shanghai"), NegativeStock.ALLOW));
        history.at(OffsetDateTime.parse("2026-11-30T17:00:00Z"));
        loaded();
        history.at(OffsetDateTime.parse("2026-11-30T15:59:59Z"));
        happened(new ValueCashedOut(CARD, STORE, TILL, TenderMethod.CASH, Money.of(50_000), Money.of(5_000), "moves"));
        history.at(OffsetDateTime.parse("2026-11-30T17:00:00Z"));
        happened(new ValueExpired(CARD, Money.of(1), Money.ZERO));

        assertThat(Folded.of(new CardTakingsProjection(days()), history.events()).keySet())
                .containsExactlyInAnyOrder("S1/R1/2026-12-01", "S1/R1/2026-11-30");
        assertThat(Folded.of(new LiabilityMonthProjection(days()), history.events()).entrySet())
                .as("what happens nowhere is of the month of its sender")
                .allSatisfy(month -> assertThat(month.getValue().owedMinor(CardAccount.LIABILITY_PAID))
                        .isEqualTo(month.getKey().equals("2026-12") ? Money.of(50_000) : Money.of(-50_001)));
    }

    @Test
    void whatATillTookIsWhatIsInItsDrawer() {
        loaded().happened(
                new PurchaseReturned(CARD, STORE, TILL, List.of(new Refund(TenderMethod.CASH, Money.of(50_000))),
                        Money.of(50_000), Money.of(5_000), "not wanted"));
        CardTakingsView takings = Objects.requireNonNull(
                Folded.of(new CardTakingsProjection(days()), history.events()).get("S1/R1/2026-11-22"));
        assertThat(takings.tenders()).containsExactly(new CardTakingsView.TakenByMeans(TenderMethod.CASH,
                Money.of(50_000), Money.of(50_000)));
    }

    @Test
    void everyEventIsAnEntryAndTellsItsPostings() {
        loaded().happened(new ValueMovedIn(CARD, OTHER, Money.of(3), Money.of(2), null));
        assertThat(Folded.of(new CardEntryProjection(), history.events()).values()).map(CardEntryView::kind)
                .containsExactlyInAnyOrder("CardIssued", "ValueLoaded", "ValueMovedIn");
        assertThat(Folded.of(new CardEntryProjection(), history.events()).values())
                .allSatisfy(entry -> assertThat(entry.postings()
                        .stream()
                        .mapToLong(posting -> posting.debitMinor().minor())
                        .sum()).isZero());
    }
}
