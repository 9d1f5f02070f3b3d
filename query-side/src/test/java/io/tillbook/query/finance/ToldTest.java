package io.tillbook.query.finance;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.checkout.CardNumber;
import io.tillbook.api.finance.AccountRole;
import io.tillbook.api.finance.Postings;
import io.tillbook.api.giftcards.GiftCardEvent;
import io.tillbook.api.giftcards.GiftCardEvent.BonusGranted;
import io.tillbook.api.giftcards.GiftCardEvent.BonusTakenBack;
import io.tillbook.api.giftcards.GiftCardEvent.CardOverdrawn;
import io.tillbook.api.giftcards.GiftCardEvent.CardReplaced;
import io.tillbook.api.giftcards.GiftCardEvent.PurchaseReturned;
import io.tillbook.api.giftcards.GiftCardEvent.ValueAdjusted;
import io.tillbook.api.giftcards.GiftCardEvent.ValueCashedOut;
import io.tillbook.api.giftcards.GiftCardEvent.ValueExpired;
import io.tillbook.api.giftcards.GiftCardEvent.ValueImported;
import io.tillbook.api.giftcards.GiftCardEvent.ValueLoaded;
import io.tillbook.api.giftcards.GiftCardEvent.ValueMovedIn;
import io.tillbook.api.giftcards.GiftCardEvent.ValueRefunded;
import io.tillbook.api.giftcards.GiftCardEvent.ValueSpent;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What cards tell of themselves is what the books have of them, of each thing that can happen to a card. */
class ToldTest {
    private static final CardNumber CARD = CardNumber.of("600000000000001");
    private static final LocationId SHOP = new LocationId("S-1");
    private static final RegisterId TILL = new RegisterId("R1");
    private static final SaleId SALE = new SaleId("T1");
    private static final Money PAID = Money.of(10_000);
    private static final Money BONUS = Money.of(1_000);

    static Stream<GiftCardEvent> moving() {
        return Stream.of(
                new ValueLoaded(CARD, SHOP, TILL, null, null, List.of(new Tender(TenderMethod.CASH, PAID, null)), PAID,
                        BONUS, null),
                new BonusGranted(CARD, BONUS, "a prize", null), new BonusTakenBack(CARD, BONUS, "undone", null),
                new ValueImported(CARD, SHOP, PAID, BONUS, null), new ValueImported(CARD, null, PAID, Money.ZERO, null),
                new ValueAdjusted(CARD, PAID, BONUS.negated(), "a typing error"),
                new ValueAdjusted(CARD, PAID.negated(), BONUS, "a typing error"),
                new ValueSpent(CARD, SALE, SHOP, PAID, BONUS), new CardOverdrawn(CARD, SALE, SHOP, BONUS),
                new ValueRefunded(CARD, SALE, null, SHOP, PAID, BONUS, Money.of(5), null, null),
                new CardReplaced(CARD, CARD, PAID, BONUS, "lost"), new ValueMovedIn(CARD, CARD, PAID, BONUS, null),
                new ValueCashedOut(CARD, SHOP, TILL, TenderMethod.CASH, PAID, BONUS, "moves"),
                new PurchaseReturned(CARD, SHOP, TILL, List.of(new Refund(TenderMethod.CASH, PAID)), PAID, BONUS,
                        "not wanted"),
                new ValueExpired(CARD, PAID, BONUS));
    }

    @ParameterizedTest
    @MethodSource("moving")
    void bothSayTheSame(GiftCardEvent event) {
        long posted = Postings.of(event, LocalDate.of(2026, 11, 30))
                .stream()
                .flatMap(entry -> entry.lines().stream())
                .filter(line -> line.role() == AccountRole.GIFT_CARDS)
                .mapToLong(line -> line.debitMinor().minor())
                .sum();
        assertThat(Told.by(event).cardsMinor().minor()).isEqualTo(-posted);
    }
}
