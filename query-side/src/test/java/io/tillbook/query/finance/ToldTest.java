package io.tillbook.query.finance;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.checkout.CardNumber;
import io.tillbook.api.finance.AccountRole;
import io.tillbook.api.finance.Entry;
import io.tillbook.api.finance.EntryLine;
import io.tillbook.api.finance.Postings;
import io.tillbook.api.giftcards.GiftCardEvent;
import io.tillbook.api.giftcards.GiftCardEvent.BonusGranted;
import io.tillbook.api.giftcards.GiftCardEvent.BonusTakenBack;
import io.tillbook.api.giftcards.GiftCardEvent.CardBlocked;
import io.tillbook.api.giftcards.GiftCardEvent.CardExpired;
import io.tillbook.api.giftcards.GiftCardEvent.CardIssued;
import io.tillbook.api.giftcards.GiftCardEvent.CardOverdrawn;
import io.tillbook.api.giftcards.GiftCardEvent.CardReplaced;
import io.tillbook.api.giftcards.GiftCardEvent.CardSecretMissed;
import io.tillbook.api.giftcards.GiftCardEvent.CardUnblocked;
import io.tillbook.api.giftcards.GiftCardEvent.GiftCardRulesSet;
import io.tillbook.api.giftcards.GiftCardEvent.HoldEnded;
import io.tillbook.api.giftcards.GiftCardEvent.LoadReceiptTaken;
import io.tillbook.api.giftcards.GiftCardEvent.PurchaseReturned;
import io.tillbook.api.giftcards.GiftCardEvent.SaleCardRefunded;
import io.tillbook.api.giftcards.GiftCardEvent.SaleCardSpent;
import io.tillbook.api.giftcards.GiftCardEvent.ValueAdjusted;
import io.tillbook.api.giftcards.GiftCardEvent.ValueCashedOut;
import io.tillbook.api.giftcards.GiftCardEvent.ValueExpired;
import io.tillbook.api.giftcards.GiftCardEvent.ValueHeld;
import io.tillbook.api.giftcards.GiftCardEvent.ValueImported;
import io.tillbook.api.giftcards.GiftCardEvent.ValueLoaded;
import io.tillbook.api.giftcards.GiftCardEvent.ValueMovedIn;
import io.tillbook.api.giftcards.GiftCardEvent.ValueRefunded;
import io.tillbook.api.giftcards.GiftCardEvent.ValueSpent;
import io.tillbook.api.giftcards.GiftCardRules;
import io.tillbook.api.giftcards.HoldEnd;
import io.tillbook.api.giftcards.SpendPolicy;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a card tells of itself is what the books owe its holder: two ways to one figure, for each event by itself. */
class ToldTest {
    private static final CardNumber CARD = CardNumber.of("600000000000001");
    private static final CardNumber OTHER = CardNumber.of("600000000000002");
    private static final SaleId SALE = new SaleId("T-4711");
    private static final LocationId STORE = new LocationId("S-1");
    private static final RegisterId REGISTER = new RegisterId("R-1");
    private static final ReceiptNo RECEIPT = new ReceiptNo("000007");
    private static final OffsetDateTime TIME = OffsetDateTime.parse("2026-11-22T09:31:07+08:00");
    private static final Money PAID = Money.of(10_000);
    private static final Money BONUS = Money.of(1_000);
    private static final Money SETTLED = Money.of(5);

    static List<GiftCardEvent> cards() {
        return List.of(new CardIssued(CARD, "v6qKxQ", null, SpendPolicy.BONUS_FIRST, STORE),
                new ValueLoaded(CARD, STORE, REGISTER, RECEIPT, null,
                        List.of(new Tender(TenderMethod.CASH, PAID, null)), PAID, BONUS, TIME),
                new LoadReceiptTaken(STORE, REGISTER, RECEIPT, CARD), new BonusGranted(CARD, BONUS, "a prize", TIME),
                new BonusTakenBack(CARD, BONUS, "changed her mind", true), new ValueHeld(CARD, SALE, STORE, PAID, TIME),
                new HoldEnded(CARD, SALE, HoldEnd.CAPTURED), new ValueSpent(CARD, SALE, STORE, PAID, BONUS),
                new CardOverdrawn(CARD, SALE, STORE, BONUS),
                new ValueRefunded(CARD, SALE, null, STORE, PAID, BONUS, SETTLED, null, null),
                new CardSecretMissed(CARD),
                new CardBlocked(CARD, "lost"), new CardUnblocked(CARD, "found"),
                new CardReplaced(CARD, OTHER, PAID, BONUS, "lost"), new ValueMovedIn(OTHER, CARD, PAID, BONUS, TIME),
                new ValueCashedOut(CARD, STORE, REGISTER, TenderMethod.CASH, PAID, BONUS, "moves"),
                new PurchaseReturned(CARD, STORE, REGISTER, List.of(new Refund(TenderMethod.ALIPAY, PAID)), PAID,
                        BONUS, "not wanted"),
                new CardExpired(CARD, TIME), new ValueExpired(CARD, PAID, BONUS),
                new ValueImported(CARD, STORE, PAID, BONUS, null),
                new ValueImported(CARD, null, PAID, Money.ZERO, null),
                new ValueAdjusted(CARD, PAID, BONUS.negated(), "a typing error"),
                new ValueAdjusted(CARD, PAID.negated(), BONUS, "a typing error"),
                new SaleCardSpent(SALE, CARD, PAID, BONUS, SETTLED, true),
                new SaleCardRefunded(SALE, CARD, PAID, BONUS, SETTLED),
                new GiftCardRulesSet(GiftCardRules.NONE, "to be checked", TIME));
    }

    @ParameterizedTest
    @MethodSource("cards")
    void isWhatTheBooksOweToHoldersOfCards(GiftCardEvent event) {
        Money owed = Postings.of(event, LocalDate.of(2026, 11, 22))
                .stream()
                .map(Entry::lines)
                .flatMap(List::stream)
                .filter(line -> line.role() == AccountRole.GIFT_CARDS)
                .map(EntryLine::debitMinor)
                .reduce(Money.ZERO, Money::plus)
                .negated();
        assertThat(Told.by(event)).isEqualTo(new Told(Money.ZERO, owed));
    }

    @Test
    void noEventOfCardsIsLeftOut() {
        Set<Class<?>> sampled = new HashSet<>();
        cards().forEach(card -> sampled.add(card.getClass()));
        assertThat(sampled).containsExactlyInAnyOrderElementsOf(leaves(GiftCardEvent.class).toList());
    }

    private static Stream<Class<?>> leaves(Class<?> kind) {
        return kind.isSealed() ? Stream.of(kind.getPermittedSubclasses()).flatMap(ToldTest::leaves) : Stream.of(kind);
    }
}
