package io.tillbook.command.sales;

import static io.tillbook.command.sales.Sales.cash;
import static io.tillbook.command.sales.Sales.line;
import static io.tillbook.command.sales.Sales.sale;
import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.PEAR;
import static io.tillbook.command.testing.Shop.STORE;
import static io.tillbook.command.testing.Shop.TILL;
import static io.tillbook.command.testing.Shop.stocked;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.inventory.InventoryEvent.StockIssued;
import io.tillbook.api.inventory.InventoryEvent.StockWentNegative;
import io.tillbook.api.inventory.StockBalance;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.SalesEvent.ReceiptNumberTaken;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SoldLine;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.command.CheckoutOrder;
import io.tillbook.command.inventory.Stock;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.DeciderSpec;
import io.tillbook.command.testing.Shop;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What follows from a sale that is accepted. */
class CompleteSaleTest {
    private final DeciderSpec<CompleteSale> spec = DeciderSpec.of(CheckoutOrder.sales().booking());

    @Test
    void aSaleIsRecordedWithItsNumberAndTakesItsGoodsOutOfStock() {
        CompleteSale command = new CompleteSale(Sales.SALE, Sales.NUMBER, STORE, TILL, new EmployeeId("E1"),
                new MemberId("M1"),
                List.of(new SaleLine(1, MILK, Quantity.of(2), Money.of(1_000), null, Money.of(100), new BatchId("B1"),
                        null),
                        new SaleLine(2, PEAR, Quantity.ofThousandths(1_250), null, Money.of(1_000), null, null, null)),
                List.of(new Tender(TenderMethod.CASH, Money.of(3_000), Money.of(100))), null, null);

        store(NegativeStock.BLOCK).given(stocked(STORE, MILK, Quantity.of(10), 6_000))
                .given(stocked(STORE, PEAR, Quantity.of(5), 1_000))
                .when(command)
                .then(new SaleCompleted(Sales.SALE, Sales.NUMBER, STORE, TILL, new EmployeeId("E1"),
                        new MemberId("M1"), OffsetDateTime.parse("2026-11-22T09:31:07+08:00"),
                        LocalDate.of(2026, 11, 22),
                        List.of(new SoldLine(1, MILK, "dairy", Quantity.of(2), Money.of(1_000), Money.of(2_000),
                                Money.of(100), Money.of(1_900), Money.of(1_200), new BatchId("B1"), null),
                                new SoldLine(2, PEAR, "fruit", Quantity.ofThousandths(1_250), null, Money.of(1_000),
                                        Money.ZERO, Money.of(1_000), Money.of(250), null, null)),
                        command.tenders(), Money.of(2_900), null, null),
                        new ReceiptNumberTaken(STORE, TILL, Sales.NUMBER, Sales.SALE),
                        new StockIssued(STORE, MILK, Quantity.of(2), Money.of(1_200), false, cause(1),
                                new BatchId("B1"), balance(8_000, 4_800), null, null, LocalDate.of(2026, 11, 22)),
                        new StockIssued(STORE, PEAR, Quantity.ofThousandths(1_250), Money.of(250), false, cause(2),
                                null, balance(3_750, 750), null, null, LocalDate.of(2026, 11, 22)));
    }

    @Test
    void theBusinessDayIsTheOneOnTheStoresWall() {
        CompleteSale command = sale(List.of(line(1, MILK, 1, 100)), cash(100));
        OffsetDateTime evening = OffsetDateTime.parse("2026-11-22T17:30:00Z");

        SaleCompleted sale = store(NegativeStock.ALLOW).when(command, Circumstances.of(command, evening))
                .only(SaleCompleted.class);

        assertThat(sale.soldAt()).isEqualTo(evening).hasToString("2026-11-23T01:30+08:00");
        assertThat(sale.businessDay()).isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @Test
    void aTillWhoseClockRunsAheadSellsNothingInTheFuture() {
        CompleteSale command = sale(List.of(line(1, MILK, 1, 100)), cash(100));
        Occurrence today = Circumstances.of(command);
        Occurrence ahead = new Occurrence(today.commandId(), today.commandType(), null, STORE, null,
                today.occurredAt().plusYears(3), today.receivedAt(), "", "");

        assertThat(store(NegativeStock.ALLOW).when(command, ahead).only(StockIssued.class).businessDay())
                .isEqualTo(today.occurredAt().toLocalDate());
    }

    @Test
    void theSecondLineOfASkuFindsWhatTheFirstHasLeft() {
        SaleCompleted sale = store(NegativeStock.BLOCK).given(stocked(STORE, MILK, Quantity.of(3), 1_000))
                .when(sale(List.of(line(2, MILK, 1, 500), line(1, MILK, 2, 500)), cash(1_500)))
                .thenOn(Stock.at(STORE, MILK), issued(2, 1, 333, false, balance(2_000, 667)),
                        issued(1, 2, 667, false, balance(0, 0)))
                .only(SaleCompleted.class);

        assertThat(sale.lines()).extracting(SoldLine::costMinor).containsExactly(Money.of(333), Money.of(667));
    }

    @Test
    void theLastPieceIsSoldWithAllValueThatIsLeft() {
        store(NegativeStock.BLOCK).given(stocked(STORE, MILK, Quantity.of(1), 333))
                .when(sale(List.of(line(1, MILK, 1, 500)), cash(500)))
                .thenState(Stock.at(STORE, MILK), stock -> assertThat(stock.value()).isEqualTo(Money.ZERO));
    }

    @Test
    void aGiftTakesItsGoodsAndTheirCostThoughNothingIsDue() {
        SaleLine gift = new SaleLine(1, MILK, Quantity.of(1), Money.of(500), null, Money.of(500), null, null);

        SaleCompleted sale = store(NegativeStock.BLOCK).given(stocked(STORE, MILK, Quantity.of(2), 600))
                .when(sale(List.of(gift)))
                .thenKinds(SaleCompleted.class, ReceiptNumberTaken.class, StockIssued.class)
                .only(SaleCompleted.class);

        assertThat(sale.totalMinor()).isEqualTo(Money.ZERO);
        assertThat(sale.lines().getFirst().costMinor()).isEqualTo(Money.of(300));
    }

    @Test
    void aWarningStoreSellsWhatItDoesNotHaveAndRecordsThatOnce() {
        store(NegativeStock.WARN).given(stocked(STORE, MILK, Quantity.of(3), 1_000))
                .when(sale(List.of(line(1, MILK, 2, 500), line(2, MILK, 3, 500), line(3, MILK, 1, 500)), cash(3_000)))
                .thenOn(Stock.at(STORE, MILK), issued(1, 2, 667, false, balance(1_000, 333)),
                        issued(2, 3, 999, true, balance(-2_000, -666)),
                        new StockWentNegative(STORE, MILK, balance(-2_000, -666)),
                        issued(3, 1, 333, true, balance(-3_000, -999)));
    }

    @Test
    void anAllowingStoreSellsWhatItDoesNotHaveAndSaysNothing() {
        store(NegativeStock.ALLOW).when(sale(List.of(line(1, MILK, 2, 500)), cash(1_000)))
                .thenKinds(SaleCompleted.class, ReceiptNumberTaken.class, StockIssued.class)
                .thenOn(Stock.at(STORE, MILK), issued(1, 2, 0, true, balance(-2_000, 0)));
    }

    @Test
    void numbersOfOtherTillsAndStoresAreTheirOwn() {
        CompleteSale elsewhere = new CompleteSale(new SaleId("T9"), Sales.NUMBER, STORE,
                new RegisterId("R2"), null, null, List.of(line(1, MILK, 1, 1)),
                List.of(cash(1)), null, null);

        store(NegativeStock.ALLOW).givenAccepted(sale(List.of(line(1, MILK, 1, 1)), cash(1)))
                .when(elsewhere)
                .thenAccepted();
    }

    private DeciderSpec<CompleteSale> store(NegativeStock policy) {
        return spec.given(Shop.store(policy));
    }

    private static StockIssued issued(int lineNo, long pieces, long costMinor, boolean provisional,
            StockBalance after) {
        return new StockIssued(STORE, MILK, Quantity.of(pieces), Money.of(costMinor), provisional, cause(lineNo), null,
                after, null, null, LocalDate.of(2026, 11, 22));
    }

    private static StockCause cause(int lineNo) {
        return new StockCause(StockCause.Kind.SALE, "T1", lineNo);
    }

    private static StockBalance balance(long thousandths, long valueMinor) {
        return new StockBalance(Quantity.ofThousandths(thousandths), Money.of(valueMinor));
    }
}
