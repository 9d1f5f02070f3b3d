package io.tillbook.command.returns;

import static io.tillbook.api.sales.TenderMethod.CARD;
import static io.tillbook.api.sales.TenderMethod.CASH;
import static io.tillbook.command.returns.Bought.SALE;
import static io.tillbook.command.returns.Bought.line;
import static io.tillbook.command.returns.Bought.paid;
import static io.tillbook.command.returns.Bought.pieces;
import static io.tillbook.command.returns.Bought.refund;
import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.STORE;
import static io.tillbook.command.testing.Shop.TILL;
import static io.tillbook.command.testing.Shop.YOGURT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.checkout.Origin;
import io.tillbook.api.inventory.InventoryEvent.StockIssued;
import io.tillbook.api.inventory.InventoryEvent.StockReceived;
import io.tillbook.api.inventory.InventoryRejection.InsufficientStock;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.ReturnLine;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.returns.ReturnsCommand.ExchangeGoods;
import io.tillbook.api.returns.ReturnsEvent.GoodsExchanged;
import io.tillbook.api.returns.ReturnsEvent.ReturnAccepted;
import io.tillbook.api.returns.ReturnsEvent.SaleLinesReturned;
import io.tillbook.api.returns.ReturnsRejection.RefundsDoNotMatch;
import io.tillbook.api.returns.ReturnsRejection.ReturnExceedsSale;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.SalesEvent.ReceiptNumberTaken;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SalesEvent.SaleRefused;
import io.tillbook.api.sales.SalesRejection.TendersDoNotMatch;
import io.tillbook.api.sales.Tender;
import io.tillbook.command.CheckoutOrder;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision.NewEvent;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.DeciderSpec;
import io.tillbook.command.testing.Shop;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Three cartons of milk were bought for 10.00, 6.00 of it by card; one of them is exchanged for yogurt. */
class ExchangeGoodsTest {
    private static final SaleId OTHER = new SaleId("T2");

    private final DeciderSpec<ExchangeGoods> spec = DeciderSpec.of(exchanging())
            .given(Shop.store(NegativeStock.BLOCK))
            .given(Shop.stocked(STORE, YOGURT, Quantity.of(5), 500))
            .given(Bought.sale(List.of(line(1, MILK, Quantity.of(3), 1_000, 600)), paid(CARD, 600), paid(CASH, 400)));

    @SuppressWarnings("unchecked") // the command is the one of the class
    private static Decider<ExchangeGoods> exchanging() {
        return CheckoutOrder.returns()
                .commands()
                .stream()
                .filter(handling -> handling.command() == ExchangeGoods.class)
                .map(handling -> (CommandHandling<ExchangeGoods>) handling)
                .findFirst()
                .orElseThrow()
                .decider();
    }

    private static ExchangeGoods exchange(List<Refund> refunds, long price, Tender... tenders) {
        return exchange(List.of(pieces(1, 1)), refunds, YOGURT, price, tenders);
    }

    private static ExchangeGoods exchange(List<ReturnLine> back, List<Refund> refunds, Sku sku, long price,
            Tender... tenders) {
        return new ExchangeGoods(new AcceptReturn(Bought.RETURN, SALE, STORE, TILL, back, refunds, "another taste",
                null), sale(OTHER, sku, price, null, tenders));
    }

    private static CompleteSale sale(SaleId id, Sku sku, long price, @Nullable Origin origin, Tender... tenders) {
        return new CompleteSale(id, new ReceiptNo("0002"), STORE, TILL, null, null,
                List.of(new SaleLine(1, sku, Quantity.of(1), Money.of(price), null, null, null, null)),
                List.of(tenders), null, origin);
    }

    @Test
    void aReturnAndASaleAreBookedAsEverAndTheCustomerPaysTheDifference() {
        DeciderSpec.Outcome outcome = spec.when(exchange(List.of(), 500, paid(CARD, 167)))
                .thenKinds(ReturnAccepted.class, SaleLinesReturned.class, StockReceived.class, SaleCompleted.class,
                        ReceiptNumberTaken.class, StockIssued.class, GoodsExchanged.class);
        assertThat(outcome.only(ReturnAccepted.class).refunds()).containsExactly(refund(CASH, 333));
        assertThat(outcome.only(SaleCompleted.class).tenders()).containsExactly(paid(CARD, 167), paid(CASH, 333));
        assertThat(outcome.only(GoodsExchanged.class)).isEqualTo(new GoodsExchanged(Bought.RETURN, SALE, OTHER, STORE,
                TILL, Circumstances.MORNING, Circumstances.MORNING.toLocalDate(), List.of(refund(CASH, 333))));
    }

    @Test
    void whatTheOthersCostLessIsGivenBack() {
        DeciderSpec.Outcome outcome = spec.when(exchange(List.of(refund(CARD, 133)), 200));
        assertThat(outcome.only(ReturnAccepted.class).refunds())
                .containsExactly(refund(CARD, 133), refund(CASH, 200));
        assertThat(outcome.only(SaleCompleted.class).tenders()).containsExactly(paid(CASH, 200));
    }

    @Test
    void nothingIsHandedOverForGoodsOfTheSamePrice() {
        spec.when(exchange(List.of(), 333)).thenAccepted();
    }

    @Test
    void whatIsSetOffIsSpreadOverTheMeansThatTheSaleWasPaidBy() {
        DeciderSpec.Outcome outcome = spec.when(exchange(List.of(pieces(1, 3)), List.of(), YOGURT, 1_000));
        assertThat(outcome.only(GoodsExchanged.class).setOff())
                .containsExactly(refund(CASH, 400), refund(CARD, 600));
    }

    @Test
    void moneyDoesNotGoBothWays() {
        spec.when(exchange(List.of(refund(CARD, 100)), 500, paid(CASH, 267)))
                .thenRefused(new RefundsDoNotMatch(Money.of(333), Money.of(433)));
    }

    @Test
    void tooLittleIsRefusedWithWhatIsDue() {
        ExchangeGoods command = exchange(List.of(), 500, paid(CARD, 166));
        spec.when(command)
                .thenRefusedFor(new TendersDoNotMatch(Money.of(500), Money.of(166 + 333), Money.ZERO));
    }

    @Test
    void goodsThatAreNotThereAreNotExchanged() {
        Decision refused = spec.when(exchange(List.of(pieces(1, 1)), List.of(), Shop.PEAR, 333))
                .thenRefusedFor(new InsufficientStock(STORE, Shop.PEAR, Quantity.of(1), Quantity.ZERO))
                .decision();
        assertThat(refused.events()).extracting(NewEvent::event).hasOnlyElementsOfType(SaleRefused.class);
    }

    @Test
    void goodsThatWereNotSoldAreNotExchanged() {
        spec.when(exchange(List.of(pieces(1, 4)), List.of(), YOGURT, 333))
                .thenRefused(new ReturnExceedsSale(1, Quantity.of(4), Quantity.of(3)));
    }

    @Test
    void whatComesBackCanBeWhatIsTaken() {
        spec.when(exchange(List.of(pieces(1, 1)), List.of(), MILK, 333)).thenAccepted();
    }

    @Test
    void whatWasTakenGoesBackTheWayTheMoneyCame() {
        spec.when(exchange(List.of(), 333))
                .thenState(ReturnableSale.at(OTHER), taken -> {
                    assertThat(taken.refundableBy(CASH)).isEqualTo(Money.of(333));
                    assertThat(taken.refundableBy(CARD)).isEqualTo(Money.ZERO);
                })
                .thenState(ReturnableSale.at(SALE),
                        old -> assertThat(old.refundableBy(CASH)).isEqualTo(Money.of(400 - 333)));
    }

    @Test
    void bothHappenAtOneTill() {
        AcceptReturn back = new AcceptReturn(Bought.RETURN, SALE, Shop.OTHER_STORE, TILL, List.of(pieces(1, 1)),
                List.of(), "x", null);
        refusedField("completeSale/location", () -> new ExchangeGoods(back, sale(OTHER, YOGURT, 333, null)));
        AcceptReturn here = exchange(List.of(), 333).acceptReturn();
        refusedField("completeSale/origin", () -> new ExchangeGoods(here, sale(OTHER, YOGURT, 333, Origin.REPORTED)));
        refusedField("completeSale/saleId", () -> new ExchangeGoods(here, sale(SALE, YOGURT, 333, null)));
    }

    private static void refusedField(String field, Runnable made) {
        assertThatThrownBy(made::run).isInstanceOfSatisfying(InvalidField.class,
                invalid -> assertThat(invalid.field()).isEqualTo(field));
    }
}
