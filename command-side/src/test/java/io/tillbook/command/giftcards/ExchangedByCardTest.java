package io.tillbook.command.giftcards;

import static io.tillbook.command.giftcards.CardShop.CARD;
import static io.tillbook.command.giftcards.CardShop.all;
import static io.tillbook.command.giftcards.CardShop.back;
import static io.tillbook.command.giftcards.CardShop.by;
import static io.tillbook.command.giftcards.CardShop.cash;
import static io.tillbook.command.giftcards.CardShop.refused;
import static io.tillbook.command.giftcards.CardShop.sale;
import static io.tillbook.command.giftcards.CardShop.toCard;
import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.STORE;
import static io.tillbook.command.testing.Shop.TILL;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.checkout.Origin;
import io.tillbook.api.giftcards.CardBlockCommand.BlockCard;
import io.tillbook.api.giftcards.GiftCardEvent.CardSecretMissed;
import io.tillbook.api.giftcards.GiftCardRejection.WrongSecret;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.returns.ReturnsCommand.ExchangeGoods;
import io.tillbook.api.returns.ReturnsEvent.GoodsExchanged;
import io.tillbook.api.returns.ReturnsEvent.ReturnFlagged;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SalesEvent.SaleFlagged;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.command.kernel.Decision.NewEvent;
import io.tillbook.command.kernel.Decision;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Goods that were paid for with a card and are exchanged: the card pays for the others, without being shown. */
class ExchangedByCardTest {
    private final CardShop shop = new CardShop().issued(CARD, null, null).loaded(CARD, 10_000);

    private static CompleteSale others(String id, long price, Tender... tenders) {
        return new CompleteSale(new SaleId(id), new ReceiptNo(id), STORE, TILL, null, null,
                List.of(new SaleLine(1, MILK, Quantity.of(price), Money.of(1), null, null, null, null)),
                List.of(tenders), null, null);
    }

    @Test
    void whatWasPaidWithTheCardPaysForTheOthersAndComesBackToItLater() {
        shop.accepted(sale("T1", by(CARD, 4_000)));
        Decision exchanged = shop.send(new ExchangeGoods(back("B1", "T1", 4_000), others("T2", 4_000)));

        assertThat(all(exchanged, SaleCompleted.class)).singleElement()
                .satisfies(sold -> assertThat(sold.tenders()).singleElement()
                        .satisfies(tender -> assertThat(tender.reference()).isEqualTo(CARD)));
        assertThat(shop.state(CARD).value().total()).isEqualTo(Money.of(6_000));
        shop.accepted(back("B2", "T2", 4_000, toCard(4_000)));
        assertThat(shop.state(CARD).value().total()).isEqualTo(Money.of(10_000));
    }

    @Test
    void whatATillHasSetOffComesBackToTheCardLater() {
        shop.accepted(sale("T1", by(CARD, 4_000)));
        ExchangeGoods exchange = new ExchangeGoods(reported(back("B1", "T1", 4_000)),
                reported(others("T2", 5_000, cash(1_000))));
        Decision exchanged = shop.send(exchange);
        assertThat(all(exchanged, SaleFlagged.class)).isEmpty();
        assertThat(all(exchanged, ReturnFlagged.class)).isEmpty();
        assertThat(all(exchanged, GoodsExchanged.class)).singleElement()
                .satisfies(event -> assertThat(event.setOff())
                        .containsExactly(new Refund(TenderMethod.GIFT_CARD, Money.of(4_000), CARD)));
        assertThat(shop.accepted(exchange)).isEmpty();
        assertThat(shop.state(CARD).value().total()).isEqualTo(Money.of(6_000));

        shop.accepted(back("B2", "T2", 5_000, toCard(4_000), new Refund(TenderMethod.CASH, Money.of(1_000))));
        assertThat(shop.state(CARD).value().total()).isEqualTo(Money.of(10_000));
    }

    private static AcceptReturn reported(AcceptReturn back) {
        return new AcceptReturn(back.returnId(), back.saleId(), back.location(), back.register(), back.lines(),
                back.refunds(), back.reason(), Origin.REPORTED);
    }

    private static CompleteSale reported(CompleteSale sale) {
        return new CompleteSale(sale.saleId(), sale.receiptNo(), sale.location(), sale.register(), sale.cashier(),
                sale.member(), sale.lines(), sale.tenders(), null, Origin.REPORTED);
    }

    @Test
    void theDifferenceIsPaidAsEver() {
        shop.accepted(sale("T1", by(CARD, 4_000)));
        shop.accepted(new ExchangeGoods(back("B1", "T1", 4_000), others("T2", 5_000, by(CARD, 600), cash(400))));
        assertThat(shop.state(CARD).value().total()).isEqualTo(Money.of(5_400));
        shop.accepted(new ExchangeGoods(back("B2", "T2", 5_000, toCard(2_000)), others("T3", 3_000)));
        assertThat(shop.state(CARD).value().total()).isEqualTo(Money.of(7_400));
    }

    @Test
    void aCardThatIsBlockedByNowPaysForThemAllTheSame() {
        shop.accepted(sale("T1", by(CARD, 4_000)));
        shop.accepted(new BlockCard(CARD, STORE, "lost"));
        shop.accepted(new ExchangeGoods(back("B1", "T1", 4_000), others("T2", 4_000)));
        assertThat(shop.state(CARD).value().total()).isEqualTo(Money.of(6_000));
    }

    /** The return is refused with the sale: what is counted must not rest on it. */
    @Test
    void aWrongSecretIsCountedThoughNothingIsExchanged() {
        shop.accepted(sale("T1", by(CARD, 4_000)));
        Decision missed = shop.send(
                new ExchangeGoods(back("B1", "T1", 4_000), others("T2", 5_000, by(CARD, 1_000, "wrong"))));

        assertThat(refused(missed)).isEqualTo(new WrongSecret(CARD, 4));
        assertThat(missed.events()).map(NewEvent::event).contains(new CardSecretMissed(CARD));
        assertThat(missed.changes().states().get(GiftCard.at(CARD)))
                .isInstanceOfSatisfying(GiftCard.class, card -> {
                    assertThat(card.value().total()).isEqualTo(Money.of(6_000));
                    assertThat(card.misses()).isEqualTo(1);
                });
    }
}
