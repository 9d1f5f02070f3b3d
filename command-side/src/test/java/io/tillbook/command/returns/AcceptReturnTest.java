package io.tillbook.command.returns;

import static io.tillbook.api.sales.TenderMethod.CARD;
import static io.tillbook.api.sales.TenderMethod.CASH;
import static io.tillbook.command.returns.Bought.RETURN;
import static io.tillbook.command.returns.Bought.SALE;
import static io.tillbook.command.returns.Bought.back;
import static io.tillbook.command.returns.Bought.line;
import static io.tillbook.command.returns.Bought.paid;
import static io.tillbook.command.returns.Bought.pieces;
import static io.tillbook.command.returns.Bought.refund;
import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.PEAR;
import static io.tillbook.command.testing.Shop.STORE;
import static io.tillbook.command.testing.Shop.TILL;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.inventory.InventoryEvent.StockReceived;
import io.tillbook.api.inventory.StockBalance;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.returns.ReturnLine;
import io.tillbook.api.returns.ReturnedLine;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.returns.ReturnsEvent.ReturnAccepted;
import io.tillbook.api.returns.ReturnsEvent.SaleLinesReturned;
import io.tillbook.api.sales.SoldLine;
import io.tillbook.command.CheckoutOrder;
import io.tillbook.command.inventory.Stock;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.DeciderSpec;
import io.tillbook.command.testing.Shop;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What follows from a return that is accepted. */
class AcceptReturnTest {
    private final DeciderSpec<AcceptReturn> spec = DeciderSpec.of(CheckoutOrder.returns().booking())
            .given(Shop.store(NegativeStock.BLOCK));

    @Test
    void goodsComeBackForWhatWasPaidAndAtWhatTheyHadCost() {
        AcceptReturn command = back("B1", List.of(pieces(1, 2)), refund(CARD, 600), refund(CASH, 66));
        ReturnedLine line = new ReturnedLine(1, MILK, "dairy", Quantity.of(2), Money.of(666), Money.of(400), true,
                null);

        spec.given(Bought.sale(List.of(line(1, MILK, Quantity.of(3), 1_000, 601)), paid(CARD, 600), paid(CASH, 400)))
                .when(command)
                .then(new ReturnAccepted(RETURN, SALE, STORE, TILL, OffsetDateTime.parse("2026-11-22T09:31:07+08:00"),
                        LocalDate.of(2026, 11, 22), List.of(line), command.refunds(), "too many", Money.of(666), null),
                        new SaleLinesReturned(SALE, RETURN, List.of(line), command.refunds()),
                        new StockReceived(STORE, MILK, Quantity.of(2), Money.of(400), Money.ZERO,
                                new StockCause(StockCause.Kind.RETURN, "B1", 1), null, null, null,
                                new StockBalance(Quantity.of(2), Money.of(400)), null,
                                Circumstances.MORNING.toLocalDate()));
    }

    @Test
    void threePiecesOfTenComeBackOneByOneForTenTogether() {
        spec.given(Bought.sale(List.of(line(1, MILK, Quantity.of(3), 1_000, 500)), paid(CASH, 1_000)))
                .givenAccepted(back("B1", List.of(pieces(1, 1)), refund(CASH, 333)))
                .givenAccepted(back("B2", List.of(pieces(1, 1)), refund(CASH, 333)))
                .when(back("B3", List.of(pieces(1, 1)), refund(CASH, 334)))
                .thenState(Stock.at(STORE, MILK), stock -> assertThat(stock.value()).isEqualTo(Money.of(500)));
    }

    @Test
    void whatIsNotRestockedIsPaidBackButPutsNothingIntoStock() {
        ReturnLine broken = new ReturnLine(1, Quantity.of(1), false);

        ReturnAccepted event = spec
                .given(Bought.sale(List.of(line(1, MILK, Quantity.of(1), 1_000, 500)), paid(CASH, 1_000)))
                .when(back("B1", List.of(broken), refund(CASH, 1_000)))
                .thenKinds(ReturnAccepted.class, SaleLinesReturned.class)
                .only(ReturnAccepted.class);

        assertThat(event.lines()).containsExactly(
                new ReturnedLine(1, MILK, "dairy", Quantity.of(1), Money.of(1_000), Money.ZERO, false, null));
    }

    @Test
    void aPartNotRestockedTakesItsShareOfTheCostAway() {
        ReturnLine broken = new ReturnLine(1, Quantity.of(1), false);

        spec.given(Bought.sale(List.of(line(1, MILK, Quantity.of(3), 900, 1_000)), paid(CASH, 900)))
                .givenAccepted(back("B1", List.of(broken), refund(CASH, 300)))
                .when(back("B2", List.of(pieces(1, 2)), refund(CASH, 600)))
                .thenState(Stock.at(STORE, MILK), stock -> assertThat(stock.value()).isEqualTo(Money.of(667)));
    }

    @Test
    void goodsCanBeBroughtToAnotherStoreAndStayThere() {
        AcceptReturn command = new AcceptReturn(RETURN, SALE, Shop.OTHER_STORE, TILL, List.of(pieces(1, 1)),
                List.of(refund(CASH, 500)), "moved house", null);

        spec.given(Shop.opened(Shop.OTHER_STORE, NegativeStock.BLOCK))
                .given(Bought.sale(List.of(line(1, MILK, Quantity.of(2), 1_000, 600)), paid(CASH, 1_000)))
                .when(command)
                .thenState(Stock.at(Shop.OTHER_STORE, MILK),
                        stock -> assertThat(stock.onHand()).isEqualTo(Quantity.of(1)))
                .thenState(Stock.at(STORE, MILK), stock -> assertThat(stock.onHand()).isEqualTo(Quantity.ZERO));
    }

    @Test
    void goodsGoBackToTheBatchTheyWereSoldFrom() {
        SoldLine sold = new SoldLine(1, MILK, "dairy", Quantity.of(1), null, Money.of(5), Money.ZERO, Money.of(5),
                Money.of(3), new BatchId("B7"), null);

        StockReceived received = spec.given(Bought.sale(List.of(sold), paid(CASH, 5)))
                .when(back("B1", List.of(pieces(1, 1)), refund(CASH, 5)))
                .only(StockReceived.class);

        assertThat(received.batch()).isEqualTo(new BatchId("B7"));
    }

    @Test
    void aGiftComesBackForNothing() {
        spec.given(Bought.sale(List.of(line(1, MILK, Quantity.of(1), 0, 300))))
                .when(back("B1", List.of(pieces(1, 1))))
                .thenKinds(ReturnAccepted.class, SaleLinesReturned.class, StockReceived.class);
    }

    @Test
    void linesOfTheSameSkuComeBackEachAtItsOwnPriceAndCost() {
        spec.given(Bought.sale(
                List.of(line(1, MILK, Quantity.of(1), 500, 100), line(2, MILK, Quantity.of(1), 400, 250)),
                paid(CASH, 900)))
                .when(back("B1", List.of(pieces(2, 1), pieces(1, 1)), refund(CASH, 900)))
                .thenState(Stock.at(STORE, MILK),
                        stock -> assertThat(stock.value()).isEqualTo(Money.of(350)));
    }

    @Test
    void theBusinessDayIsTheOneWhereTheGoodsAreBroughtBack() {
        AcceptReturn command = back("B1", List.of(new ReturnLine(1, Quantity.ofThousandths(250), true)));

        ReturnAccepted event = spec.given(Bought.sale(List.of(line(1, PEAR, Quantity.of(1), 0, 0))))
                .when(command, Circumstances.of(command, OffsetDateTime.parse("2026-11-22T16:00:00Z")))
                .only(ReturnAccepted.class);

        assertThat(event.businessDay()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(event.returnedAt()).hasToString("2026-11-23T00:00+08:00");
    }
}
