package io.tillbook.command.returns;

import static io.tillbook.command.returns.NoReceipt.back;
import static io.tillbook.command.returns.NoReceipt.credit;
import static io.tillbook.command.returns.NoReceipt.line;
import static io.tillbook.command.testing.Circumstances.MORNING;
import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.PEAR;
import static io.tillbook.command.testing.Shop.STORE;
import static io.tillbook.command.testing.Shop.TILL;
import static io.tillbook.command.testing.Shop.YOGURT;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.CatalogRejection.IndivisibleProduct;
import io.tillbook.api.catalog.CatalogRejection.UnknownLocation;
import io.tillbook.api.catalog.CatalogRejection.UnknownProduct;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.inventory.InventoryEvent.StockReceived;
import io.tillbook.api.inventory.StockBalance;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.returns.ReturnLineWithoutReceipt;
import io.tillbook.api.returns.ReturnedLineWithoutReceipt;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturnWithoutReceipt;
import io.tillbook.api.returns.ReturnsEvent.ReturnWithoutReceiptAccepted;
import io.tillbook.api.returns.ReturnsRejection.RefundExceedsListPrice;
import io.tillbook.api.returns.ReturnsRejection.RefundNotStoreCredit;
import io.tillbook.api.returns.ReturnsRejection.RefundsDoNotMatch;
import io.tillbook.api.returns.ReturnsRejection.ReturnAlreadyAccepted;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.command.CheckoutOrder;
import io.tillbook.command.inventory.Stock;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.DeciderSpec;
import io.tillbook.command.testing.Shop;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Goods come back of which nobody can tell with which sale they were bought. */
class WithoutReceiptTest {
    private final DeciderSpec<AcceptReturnWithoutReceipt> spec = DeciderSpec
            .of(CheckoutOrder.returns().bookingWithoutReceipt())
            .given(Shop.opened(STORE, NegativeStock.BLOCK), NoReceipt.priced(MILK, 500), Shop.pieces(YOGURT),
                    Shop.weighed(PEAR));

    @Test
    void goodsComeBackForWhatWasAgreedAndAtWhatTheyCostNow() {
        AcceptReturnWithoutReceipt command = back("B1", List.of(line(1, MILK, 2, 900)), credit(900));

        spec.given(Shop.stocked(STORE, MILK, Quantity.of(3), 1_000))
                .when(command)
                .then(new ReturnWithoutReceiptAccepted(new ReturnId("B1"), STORE, TILL, MORNING,
                        MORNING.toLocalDate(),
                        List.of(new ReturnedLineWithoutReceipt(1, MILK, "dairy", Quantity.of(2), Money.of(900),
                                Money.of(667), true, null, null)),
                        command.refunds(), "lost the receipt", Money.of(900), null),
                        new StockReceived(STORE, MILK, Quantity.of(2), Money.of(667), Money.ZERO,
                                new StockCause(StockCause.Kind.RETURN, "B1", 1), null, null, null,
                                new StockBalance(Quantity.of(5), Money.of(1_667))));
    }

    @Test
    void theyComeBackByTheClockOnTheWallOfTheStore() {
        AcceptReturnWithoutReceipt command = back("B1", List.of(line(1, MILK, 1, 500)), credit(500));

        ReturnWithoutReceiptAccepted event = spec
                .when(command, Circumstances.of(command, OffsetDateTime.parse("2026-11-22T16:00:00Z")))
                .only(ReturnWithoutReceiptAccepted.class);

        assertThat(event.returnedAt()).hasToString("2026-11-23T00:00+08:00");
        assertThat(event.businessDay()).isEqualTo("2026-11-23");
    }

    @Test
    void whereNothingIsLeftTheyCostWhatWasKnownLast() {
        spec.given(Shop.stocked(STORE, MILK, Quantity.of(3), 1_000), NoReceipt.soldOut(MILK, 3, 1_000))
                .when(back("B1", List.of(line(1, MILK, 1, 500)), credit(500)))
                .thenState(Stock.at(STORE, MILK), stock -> assertThat(stock.value()).isEqualTo(Money.of(333)));
    }

    @Test
    void whatCannotBeSoldAgainIsPaidForAndNotPutIntoStock() {
        ReturnLineWithoutReceipt broken = new ReturnLineWithoutReceipt(1, MILK, Quantity.of(1), Money.of(500), false);

        ReturnWithoutReceiptAccepted event = spec.given(Shop.stocked(STORE, MILK, Quantity.of(3), 1_000))
                .when(back("B1", List.of(broken), credit(500)))
                .thenKinds(ReturnWithoutReceiptAccepted.class)
                .only(ReturnWithoutReceiptAccepted.class);

        assertThat(event.lines().getFirst().costMinor()).isEqualTo(Money.ZERO);
        assertThat(event.lines().getFirst().restocked()).isFalse();
    }

    @Test
    void noMoreIsPaidThanTheLowestListPrice() {
        spec.when(back("B1", List.of(line(1, YOGURT, 1, 9_999), line(2, MILK, 2, 1_001)), credit(11_000)))
                .thenRefused(new RefundExceedsListPrice(2, MILK, Money.of(1_001), Money.of(1_000)));
        spec.when(back("B1", List.of(line(1, YOGURT, 1, 9_999), line(2, MILK, 2, 1_000)), credit(10_999)))
                .thenAccepted();
    }

    @Test
    void thePriceOfAPartOfAUnitIsRoundedAsItIsSold() {
        DeciderSpec<AcceptReturnWithoutReceipt> weighed = spec.given(NoReceipt.priced(new Sku("grape"), 999));
        ReturnLineWithoutReceipt half = new ReturnLineWithoutReceipt(1, new Sku("grape"),
                Quantity.ofThousandths(500), Money.of(500), true);
        weighed.when(back("B1", List.of(half), credit(500)))
                .thenRefused(new IndivisibleProduct(new Sku("grape"), Quantity.ofThousandths(500)));
        DeciderSpec.of(CheckoutOrder.returns().bookingWithoutReceipt())
                .given(Shop.opened(STORE, NegativeStock.BLOCK), NoReceipt.pricedByWeight(PEAR, 999))
                .when(back("B1", List.of(new ReturnLineWithoutReceipt(1, PEAR, Quantity.ofThousandths(500),
                        Money.of(500), true)), credit(500)))
                .thenAccepted();
    }

    @Test
    void refundsAreWhatIsGivenBackForTheLines() {
        spec.when(back("B1", List.of(line(1, MILK, 1, 400), line(2, YOGURT, 1, 50)), credit(449)))
                .thenRefused(new RefundsDoNotMatch(Money.of(450), Money.of(449)));
        spec.when(back("B1", List.of(line(1, MILK, 1, 0)))).thenAccepted();
    }

    @Test
    void refundsAreStoreCredit() {
        spec.when(back("B1", List.of(line(1, MILK, 1, 400)), credit(300),
                new Refund(TenderMethod.CASH, Money.of(100))))
                .thenRefused(new RefundNotStoreCredit(TenderMethod.CASH, Money.of(100)));
    }

    @Test
    void whatNobodyKnowsIsRefusedTogether() {
        spec.when(back("B1", List.of(line(1, new Sku("a"), 1, 1), line(2, MILK, 1, 1), line(3, new Sku("b"), 1, 1)),
                credit(3))).thenRefused(UnknownProduct.of(List.of(new Sku("a"), new Sku("b"))));
        DeciderSpec.of(CheckoutOrder.returns().bookingWithoutReceipt())
                .when(back("B1", List.of(line(1, MILK, 1, 1)), credit(1)))
                .thenRefused(new UnknownLocation(STORE));
    }

    @Test
    void anIdIsUsedOnce() {
        spec.givenAccepted(back("B1", List.of(line(1, MILK, 1, 400)), credit(400)))
                .when(back("B1", List.of(line(1, MILK, 1, 400)), credit(400)))
                .thenRefused(new ReturnAlreadyAccepted(new ReturnId("B1")));
    }

    @Test
    void anIdOfAReturnWithAReceiptIsNotUsedAgain() {
        spec.given(NoReceipt.withReceipt("B1"))
                .when(back("B1", List.of(line(1, MILK, 1, 400)), credit(400)))
                .thenRefused(new ReturnAlreadyAccepted(new ReturnId("B1")));
    }

    @Test
    void anIdOfAReturnWithoutAReceiptIsNotUsedByOneWithAReceipt() {
        DeciderSpec.of(CheckoutOrder.returns().booking())
                .given(Shop.store(NegativeStock.BLOCK))
                .given(NoReceipt.accepted("B1"))
                .given(Bought.sale(List.of(Bought.line(1, MILK, Quantity.of(1), 500, 300)),
                        Bought.paid(TenderMethod.CASH, 500)))
                .when(Bought.back("B1", List.of(Bought.pieces(1, 1)), Bought.refund(TenderMethod.CASH, 500)))
                .thenRefused(new ReturnAlreadyAccepted(new ReturnId("B1")));
    }
}
