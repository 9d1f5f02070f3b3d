package io.tillbook.command.store;

import io.tillbook.api.checkout.CardNumber;
import io.tillbook.api.checkout.CardProof;
import io.tillbook.api.checkout.FactId;
import io.tillbook.api.checkout.Origin;
import io.tillbook.api.giftcards.BonusStep;
import io.tillbook.api.giftcards.CardState;
import io.tillbook.api.giftcards.CardValue;
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
import io.tillbook.api.giftcards.GiftCardRejection.NotEnoughValue;
import io.tillbook.api.giftcards.GiftCardRules;
import io.tillbook.api.giftcards.HoldEnd;
import io.tillbook.api.giftcards.SpendPolicy;
import io.tillbook.api.held.FactKind;
import io.tillbook.api.held.HeldEvent.FactHeld;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.returns.ReturnsEvent.SaleLinesReturned;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SalesEvent.SaleRefused;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.command.giftcards.GiftCard;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is stored of gift cards, and of sales and returns with them. */
final class GiftCardSamples {
    private static final CardNumber CARD = CardNumber.of("600000000000001");
    private static final CardNumber OTHER = CardNumber.of("600000000000002");
    private static final SaleId SALE = new SaleId("T-4711");
    private static final ReturnId RETURN = new ReturnId("B-12");
    private static final LocationId STORE = new LocationId("S-1");
    private static final RegisterId REGISTER = new RegisterId("R-1");
    private static final OffsetDateTime TIME = OffsetDateTime.parse("2026-11-22T09:31:07+08:00");
    private static final Money PAID = Money.of(10_000);
    private static final Money BONUS = Money.of(1_000);
    private static final CardIssued ISSUED =
            new CardIssued(CARD, "v6qKxQ", new MemberId("M-1"), SpendPolicy.BONUS_FIRST, STORE);
    private static final Tender BY_CARD =
            new Tender(TenderMethod.GIFT_CARD, Money.of(11_000), null, CARD, null, null);

    private GiftCardSamples() {}

    static List<Object> all() {
        return List.of(ISSUED,
                new ValueLoaded(CARD, STORE, REGISTER, new ReceiptNo("000007"), new EmployeeId("wang"),
                        List.of(new Tender(TenderMethod.CASH, Money.of(12_000), Money.of(2_000))), PAID, BONUS, TIME),
                new LoadReceiptTaken(STORE, REGISTER, new ReceiptNo("000007"), CARD),
                new BonusGranted(CARD, BONUS, "抽奖 · a prize", TIME),
                new BonusTakenBack(CARD, BONUS, "不要了 · changed her mind", true),
                new ValueAdjusted(CARD, PAID.negated(), BONUS, "a typing error"),
                new ValueImported(CARD, STORE, PAID, BONUS, TIME),
                new ValueHeld(CARD, SALE, STORE, PAID, TIME), new HoldEnded(CARD, SALE, HoldEnd.CAPTURED),
                new ValueSpent(CARD, SALE, STORE, PAID, BONUS), new CardOverdrawn(CARD, SALE, STORE, BONUS),
                new ValueRefunded(CARD, SALE, RETURN, STORE, PAID, BONUS, Money.of(5), true, TIME),
                new CardSecretMissed(CARD), new CardBlocked(CARD, "lost"), new CardUnblocked(CARD, "found"),
                new CardReplaced(CARD, OTHER, PAID, BONUS, "lost"),
                new ValueMovedIn(OTHER, CARD, PAID, BONUS, TIME),
                new ValueCashedOut(CARD, STORE, REGISTER, TenderMethod.CASH, PAID, BONUS, "moves"),
                new PurchaseReturned(CARD, STORE, REGISTER, List.of(new Refund(TenderMethod.ALIPAY, PAID)), PAID,
                        BONUS, "not wanted"),
                new CardExpired(CARD, TIME), new ValueExpired(CARD, PAID, BONUS),
                new SaleCardSpent(SALE, CARD, PAID, BONUS, Money.of(5), true),
                new SaleCardRefunded(SALE, CARD, PAID, BONUS, Money.of(5)),
                new GiftCardRulesSet(
                        new GiftCardRules(Money.of(100_000), Money.of(500_000), 36, 365, true,
                                List.of(new BonusStep(Money.of(50_000), Money.of(5_000)))),
                        "to be checked", TIME),
                new GiftCard(ISSUED, CardState.BLOCKED, new CardValue(PAID, BONUS), new CardValue(PAID, BONUS),
                        List.of(new GiftCard.Taken(TenderMethod.CASH, PAID)),
                        List.of(new GiftCard.Hold(SALE, BONUS, TIME)), 2, TIME, TIME, OTHER, true));
    }

    /** With nothing that can be missing. */
    static List<Object> bare() {
        return List.of(new CardIssued(CARD, "v6qKxQ", null, SpendPolicy.PROPORTIONAL, null),
                new ValueLoaded(CARD, STORE, REGISTER, null, null, List.of(), PAID, Money.ZERO, null),
                new BonusGranted(CARD, BONUS, "a prize", null), new BonusTakenBack(CARD, BONUS, "undone", null),
                new ValueRefunded(CARD, SALE, null, STORE, PAID, BONUS, Money.ZERO, null, null),
                new ValueImported(CARD, null, PAID, Money.ZERO, null),
                new CardBlocked(CARD, null), new ValueMovedIn(OTHER, CARD, PAID, BONUS, null),
                new CardExpired(CARD, null), new SaleCardSpent(SALE, CARD, PAID, BONUS, Money.ZERO, null),
                new GiftCardRulesSet(GiftCardRules.NONE, "to be checked", TIME),
                new GiftCard(null, CardState.ISSUED, CardValue.ZERO, CardValue.ZERO, List.of(), List.of(), 0, null,
                        null, null, null));
    }

    /** A sale that was paid with a card, one that was refused, and what came back. */
    static List<Object> paidByCard() {
        return List.of(
                new SaleCompleted(SALE, new ReceiptNo("000008"), STORE, REGISTER, null, null, TIME,
                        LocalDate.of(2026, 11, 22), List.of(), List.of(BY_CARD), Money.of(11_000), null, null),
                new SaleRefused(sale(BY_CARD, null), TIME, LocalDate.of(2026, 11, 22),
                        new NotEnoughValue(CARD, Money.of(11_000), PAID)),
                new FactHeld(new FactId("F1"), FactKind.SALE, STORE, REGISTER, TIME, TIME.toInstant(),
                        sale(BY_CARD.proven(CardProof.of("v6qKxQ")), Origin.REPORTED), null, null,
                        new NotEnoughValue(CARD, Money.of(11_000), PAID)),
                new SaleLinesReturned(SALE, RETURN, List.of(),
                        List.of(new Refund(TenderMethod.GIFT_CARD, BONUS, CARD))));
    }

    private static CompleteSale sale(Tender tender, @Nullable Origin origin) {
        return new CompleteSale(SALE, new ReceiptNo("000008"), STORE, REGISTER, null, null,
                List.of(new SaleLine(1, new Sku("MILK"), Quantity.of(1), Money.of(11_000), null, null, null, null)),
                List.of(tender), null, origin);
    }
}
