package io.tillbook.command.held;

import static io.tillbook.command.held.Books.cash;
import static io.tillbook.command.held.Books.flag;
import static io.tillbook.command.held.Books.flags;
import static io.tillbook.command.held.Books.held;
import static io.tillbook.command.held.Books.line;
import static io.tillbook.command.held.Books.only;
import static io.tillbook.command.held.Books.reported;
import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.STORE;
import static io.tillbook.command.testing.Shop.TILL;
import static io.tillbook.command.testing.Shop.WAREHOUSE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.CatalogRejection.UnknownLocation;
import io.tillbook.api.catalog.CatalogRejection.UnknownProduct;
import io.tillbook.api.checkout.Flag;
import io.tillbook.api.checkout.FlagKind;
import io.tillbook.api.checkout.Origin;
import io.tillbook.api.held.FactKind;
import io.tillbook.api.held.HeldEvent.FactHeld;
import io.tillbook.api.inventory.BatchState;
import io.tillbook.api.inventory.InventoryEvent.StockIssued;
import io.tillbook.api.inventory.InventoryEvent.StockWentNegative;
import io.tillbook.api.inventory.InventoryRejection.BatchNotSellable;
import io.tillbook.api.inventory.InventoryRejection.InsufficientStock;
import io.tillbook.api.inventory.InventoryRejection.UnknownReservation;
import io.tillbook.api.inventory.ReservationId;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LedgerRejection.AmountOutOfRange;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.SalesEvent.ReceiptNumberTaken;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SalesEvent.SaleFlagged;
import io.tillbook.api.sales.SalesEvent.SaleRefused;
import io.tillbook.api.sales.SalesRejection.ReceiptNumberUsed;
import io.tillbook.api.sales.SalesRejection.SaleAlreadyCompleted;
import io.tillbook.api.sales.SalesRejection.TendersDoNotMatch;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.command.inventory.Stock;
import io.tillbook.command.kernel.Decision.NewEvent;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.Shop;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What was sold before it was reported is never refused: it is booked and flagged, or held. */
class ReportedSaleTest {
    private static final Sku GHOST = new Sku("ghost");

    private final Books books = new Books();

    @Test
    void whatIsInOrderIsBookedAsALiveSaleIs() {
        List<Event> events = books.accepted(reported("T1", List.of(line(1, MILK, 2, 100)), cash(200)));

        assertThat(events.stream().<Object>map(Event::getClass)).containsExactly(SaleCompleted.class,
                ReceiptNumberTaken.class, StockIssued.class);
        assertThat(only(events, SaleCompleted.class).origin()).isEqualTo(Origin.REPORTED);
    }

    @Test
    void moreThanThereWasIsIssuedBelowZero() {
        List<Event> events = books.accepted(reported("T1", List.of(line(1, MILK, 12, 100)), cash(1_200)));

        assertThat(flag(events)).isEqualTo(Flag.of(FlagKind.SHORTAGE,
                new InsufficientStock(STORE, MILK, Quantity.of(12), Quantity.of(10))));
        assertThat(only(events, StockWentNegative.class).after().onHand()).isEqualTo(Quantity.of(-2));
        assertThat(only(events, SaleCompleted.class).lines().getFirst().costMinor()).isEqualTo(Money.of(6_000));
    }

    @Test
    void expiredGoodsAreTakenFromTheirBatch() {
        BatchId old = new BatchId("OLD");
        Books shop = books.given(Books.fiveMilkOf(old, Circumstances.MORNING.toLocalDate().minusDays(1)));
        SaleLine line = new SaleLine(1, MILK, Quantity.of(1), Money.of(100), null, null, old, null);

        List<Event> events = shop.accepted(reported("T1", List.of(line), cash(100)));

        assertThat(flag(events)).isEqualTo(Flag.of(FlagKind.BATCH_NOT_SELLABLE,
                new BatchNotSellable(STORE, MILK, old, BatchState.EXPIRED)));
        assertThat(only(events, StockIssued.class).batch()).isEqualTo(old);
    }

    @Test
    void aReceiptNumberStaysWithTheSaleThatUsedItFirst() {
        books.accepted(reported("T1", List.of(line(1, MILK, 1, 100)), cash(100)));

        List<Event> events = books.accepted(Books.sale(STORE, "T2", "T1", List.of(line(1, MILK, 1, 100)),
                Origin.REPORTED, cash(100)));

        assertThat(flag(events)).isEqualTo(Flag.of(FlagKind.RECEIPT_NUMBER_USED,
                new ReceiptNumberUsed(STORE, TILL, new ReceiptNo("T1"), new SaleId("T1"))));
        assertThat(events).noneMatch(ReceiptNumberTaken.class::isInstance);
    }

    @Test
    void shortTendersAreFlaggedWithWhatIsMissing() {
        List<Event> events = books.accepted(reported("T1", List.of(line(1, MILK, 2, 100)), cash(150)));

        assertThat(only(events, SaleFlagged.class)).isEqualTo(new SaleFlagged(new SaleId("T1"), new ReceiptNo("T1"),
                STORE, TILL, null, Circumstances.MORNING, Circumstances.MORNING.toLocalDate(),
                Flag.of(FlagKind.TENDERS_DO_NOT_MATCH,
                        new TendersDoNotMatch(Money.of(200), Money.of(150), Money.ZERO), Money.of(50))));
    }

    @Test
    void everythingThatIsWrongIsTold() {
        SaleLine half = new SaleLine(1, MILK, Quantity.ofThousandths(500), Money.of(100), null, Money.of(60), null,
                null);
        CompleteSale sale = new CompleteSale(new SaleId("T1"), new ReceiptNo("1"), STORE, TILL, null, null,
                List.of(half, line(2, MILK, 99, 1)),
                List.of(new Tender(TenderMethod.CARD, Money.of(300), Money.of(5))), new ReservationId("R"),
                Origin.REPORTED);

        List<Event> events = books.accepted(sale);

        assertThat(flags(events)).containsExactly(FlagKind.INDIVISIBLE_QUANTITY, FlagKind.DISCOUNT_EXCEEDS_PRICE,
                FlagKind.CHANGE_NOT_FROM_CASH, FlagKind.TENDER_EXCEEDS_DUE, FlagKind.TENDERS_DO_NOT_MATCH,
                FlagKind.RESERVATION_NOT_USABLE, FlagKind.SHORTAGE);
        assertThat(only(events, SaleCompleted.class).reservation()).isNull();
        assertThat(events.stream()
                .filter(SaleFlagged.class::isInstance)
                .map(event -> ((SaleFlagged) event).flag().reason()))
                .contains(new UnknownReservation(new ReservationId("R")));
    }

    @Test
    void linesOfAnUnknownProductAreHeldAndTheOthersBooked() {
        CompleteSale sale = reported("T1", List.of(line(1, MILK, 1, 100), line(2, GHOST, 2, 300)), cash(700));

        List<Event> events = books.accepted(sale);

        SaleCompleted completed = only(events, SaleCompleted.class);
        assertThat(completed.lines()).hasSize(1);
        assertThat(completed.tenders()).isEqualTo(sale.tenders());
        assertThat(completed.totalMinor()).isEqualTo(Money.of(100));
        FactHeld fact = held(events);
        assertThat(fact.kind()).isEqualTo(FactKind.SALE_LINES);
        assertThat(fact.reason()).isEqualTo(new UnknownProduct(GHOST));
        assertThat(fact.completeSale()).isEqualTo(reported("T1", List.of(line(2, GHOST, 2, 300)), cash(700)));
        assertThat(flag(events)).isEqualTo(
                new Flag(FlagKind.LINES_HELD, new UnknownProduct(GHOST), Money.of(600), fact.fact()));
    }

    @Test
    void aProductThatIsUnknownOnTwoLinesIsNamedOnce() {
        List<Event> events = books.accepted(
                reported("T1", List.of(line(1, GHOST, 1, 300), line(2, GHOST, 1, 300)), cash(600)));

        assertThat(held(events).reason()).isEqualTo(new UnknownProduct(GHOST));
    }

    @Test
    void anotherSaleOfTheSameIdIsHeldThoughItsUnknownProductCostTheSame() {
        books.accepted(reported("T1", List.of(line(1, MILK, 1, 100), line(2, GHOST, 1, 300)), cash(400)));

        List<Event> events = books.accepted(
                reported("T1", List.of(line(1, MILK, 1, 100), line(2, new Sku("spook"), 1, 300)), cash(400)));

        assertThat(held(events).reason()).isEqualTo(new SaleAlreadyCompleted(new SaleId("T1")));
    }

    @Test
    void aDiscountBeyondThePriceIsNoPaymentBeyondWhatIsDue() {
        SaleLine line = new SaleLine(1, MILK, Quantity.of(1), Money.of(100), null, Money.of(150), null, null);

        assertThat(flags(books.accepted(reported("T1", List.of(line))))).containsExactly(
                FlagKind.DISCOUNT_EXCEEDS_PRICE, FlagKind.TENDERS_DO_NOT_MATCH);
    }

    @Test
    void aSaleOfUnknownProductsOnlyKeepsItsReceiptAndItsTenders() {
        List<Event> events = books.accepted(reported("T1", List.of(line(1, GHOST, 1, 300)), cash(300)));

        assertThat(only(events, SaleCompleted.class).lines()).isEmpty();
        assertThat(only(events, SaleCompleted.class).totalMinor()).isEqualTo(Money.ZERO);
        assertThat(flags(events)).containsExactly(FlagKind.LINES_HELD);
    }

    @Test
    void aSaleAtAnUnknownLocationIsHeldAsAWhole() {
        CompleteSale sale = reported(WAREHOUSE, "T1", List.of(line(1, MILK, 1, 100)), cash(100));

        FactHeld fact = held(books.accepted(sale));

        assertThat(fact.kind()).isEqualTo(FactKind.SALE);
        assertThat(fact.completeSale()).isEqualTo(sale);
        assertThat(fact.reason()).isEqualTo(new UnknownLocation(WAREHOUSE));
        assertThat(books.accepted(sale)).as("reported again").isEmpty();
    }

    @Test
    void amountsThatCannotBeAddedUpAreHeld() {
        List<SaleLine> lines = IntStream.rangeClosed(1, 1_000)
                .mapToObj(lineNo -> new SaleLine(lineNo, MILK, Quantity.of(1_000_000), Money.of(1), null, null, null,
                        null))
                .toList();
        Tender[] tenders = new Tender[1_000];
        Arrays.fill(tenders, new Tender(TenderMethod.CARD, Money.of(Money.MAX_MINOR), null));
        books.given(Shop.stocked(STORE, MILK, Quantity.ofThousandths(1), Money.MAX_MINOR));

        FactHeld fact = held(books.accepted(reported("T1", lines, tenders)));

        assertThat(fact.reason()).isEqualTo(new AmountOutOfRange());
    }

    @Test
    void theSameSaleReportedTwiceIsBookedOnce() {
        CompleteSale sale = reported("T1", List.of(line(1, MILK, 1, 100), line(2, GHOST, 2, 300)), cash(700));
        books.accepted(sale);

        assertThat(books.accepted(sale, Circumstances.MORNING.plusHours(1))).isEmpty();
        assertThat(books.history().of(Stock.at(STORE, MILK)).onHand()).isEqualTo(Quantity.of(9));
    }

    @Test
    void anotherSaleOfTheSameIdIsHeld() {
        books.accepted(reported("T1", List.of(line(1, MILK, 1, 100)), cash(100)));

        FactHeld fact = held(books.accepted(reported("T1", List.of(line(1, MILK, 3, 100)), cash(300))));

        assertThat(fact.reason()).isEqualTo(new SaleAlreadyCompleted(new SaleId("T1")));
        assertThat(books.history().of(Stock.at(STORE, MILK)).onHand()).isEqualTo(Quantity.of(9));
    }

    @Test
    void aLiveSaleIsRefusedAndWhatWasAskedForIsKept() {
        CompleteSale sale = Books.sale(STORE, "T1", "1", List.of(line(1, MILK, 12, 100)), null, cash(1_200));

        Decision decision = books.decided(sale, Circumstances.MORNING);

        InsufficientStock reason = new InsufficientStock(STORE, MILK, Quantity.of(12), Quantity.of(10));
        assertThat(decision).isInstanceOfSatisfying(Decision.Refused.class,
                refused -> assertThat(refused.rejection()).isEqualTo(reason));
        assertThat(decision.events().stream().map(NewEvent::event)).containsExactly(
                new SaleRefused(sale, Circumstances.MORNING, Circumstances.MORNING.toLocalDate(), reason));
    }
}
