package io.tillbook.command.sales;

import static io.tillbook.command.testing.Circumstances.MORNING;
import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.STORE;
import static io.tillbook.command.testing.Shop.WAREHOUSE;
import static io.tillbook.command.testing.Shop.YOGURT;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.inventory.HandedOverLine;
import io.tillbook.api.inventory.InventoryEvent.StockIssued;
import io.tillbook.api.inventory.InventoryEvent.StockReserved;
import io.tillbook.api.inventory.InventoryEvent.StockUnreserved;
import io.tillbook.api.inventory.InventoryRejection.InsufficientStock;
import io.tillbook.api.inventory.InventoryRejection.ReservationIsOver;
import io.tillbook.api.inventory.InventoryRejection.ReservationOfOtherLocation;
import io.tillbook.api.inventory.InventoryRejection.UnknownReservation;
import io.tillbook.api.inventory.ReservationEvent;
import io.tillbook.api.inventory.ReservationEvent.ReservationCommitted;
import io.tillbook.api.inventory.ReservationEvent.ReservationMade;
import io.tillbook.api.inventory.ReservationId;
import io.tillbook.api.inventory.ReservationState;
import io.tillbook.api.inventory.ReservedLine;
import io.tillbook.api.inventory.StockBalance;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.SalesEvent.ReceiptNumberTaken;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.command.CheckoutOrder;
import io.tillbook.command.inventory.Stock;
import io.tillbook.command.kernel.Existence;
import io.tillbook.command.testing.DeciderSpec;
import io.tillbook.command.testing.Shop;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A sale takes what was promised to its customer; 4 of 5 milk are. */
class ReservedSaleTest {
    private static final ReservationId ID = new ReservationId("R1");

    private final DeciderSpec<CompleteSale> spec = DeciderSpec.of(CheckoutOrder.sales().booking())
            .given(Shop.store(NegativeStock.BLOCK))
            .given(Shop.stocked(STORE, MILK, Quantity.of(5), 500), Shop.stocked(STORE, YOGURT, Quantity.of(5), 500))
            .given(Existence.stream("reservation").at(ID), made(STORE))
            .given(Stock.at(STORE, MILK),
                    new StockReserved(STORE, MILK, ID, Quantity.of(4),
                            new StockBalance(Quantity.of(5), Money.of(500), Quantity.of(4), null, null)));

    @Test
    void othersCannotBuyWhatIsPromised() {
        spec.when(sale(null, line(1, MILK, 2)))
                .thenRefusedFor(new InsufficientStock(STORE, MILK, Quantity.of(2), Quantity.of(1)));
    }

    @Test
    void theSaleTakesWhatIsPromisedAndReleasesTheRest() {
        spec.when(sale(ID, line(1, MILK, 3), line(2, YOGURT, 1)))
                .thenKinds(SaleCompleted.class, ReceiptNumberTaken.class, ReservationCommitted.class,
                        StockUnreserved.class, StockIssued.class, StockIssued.class)
                .thenOn(Existence.stream("reservation").at(ID), committed(3))
                .thenState(Stock.at(STORE, MILK), stock -> {
                    assertThat(stock.onHand()).isEqualTo(Quantity.of(2));
                    assertThat(stock.reserved()).isEqualTo(Quantity.ZERO);
                });
    }

    @Test
    void theSaleMayTakeMoreWhereThereIsMore() {
        spec.when(sale(ID, line(1, MILK, 5))).thenAccepted();
    }

    @Test
    void whatWasPromisedIsTakenOnce() {
        spec.given(Existence.stream("reservation").at(ID), committed(3))
                .when(sale(ID, line(1, MILK, 1)))
                .thenRefusedFor(new ReservationIsOver(ID, ReservationState.COMMITTED));
    }

    @Test
    void theSaleDoesNotTakeMoreThanThereIs() {
        spec.when(sale(ID, line(1, MILK, 6)))
                .thenRefusedFor(new InsufficientStock(STORE, MILK, Quantity.of(6), Quantity.of(5)));
    }

    @Test
    void theReservationHasToBeOneOfThisLocation() {
        ReservationId other = new ReservationId("R2");

        spec.when(sale(other, line(1, MILK, 1))).thenRefusedFor(new UnknownReservation(other));
        spec.given(Existence.stream("reservation").at(other), made(WAREHOUSE))
                .when(sale(other, line(1, MILK, 1)))
                .thenRefusedFor(new ReservationOfOtherLocation(other, WAREHOUSE));
    }

    @Test
    void theSaleRemembersItsReservation() {
        assertThat(spec.when(sale(ID, line(1, MILK, 4))).only(SaleCompleted.class).reservation()).isEqualTo(ID);
    }

    private static Event committed(long taken) {
        return new ReservationCommitted(ID, STORE,
                List.of(new HandedOverLine(1, MILK, Quantity.of(4), Quantity.of(taken), null, null)),
                Sales.SALE.value());
    }

    private static ReservationEvent made(LocationId location) {
        return new ReservationMade(ID, location, MORNING.plusHours(1),
                List.of(new ReservedLine(1, MILK, Quantity.of(4))));
    }

    private static CompleteSale sale(@Nullable ReservationId reservation, SaleLine... lines) {
        return new CompleteSale(Sales.SALE, Sales.NUMBER, STORE, Shop.TILL, null, null, List.of(lines), List.of(),
                reservation, null);
    }

    private static SaleLine line(int lineNo, Sku sku, long pieces) {
        return new SaleLine(lineNo, sku, Quantity.of(pieces), Money.ZERO, null, null, null, null);
    }
}
