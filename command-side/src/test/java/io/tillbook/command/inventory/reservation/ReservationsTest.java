package io.tillbook.command.inventory.reservation;

import static io.tillbook.command.testing.Circumstances.MORNING;
import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.PEAR;
import static io.tillbook.command.testing.Shop.STORE;
import static io.tillbook.command.testing.Shop.WAREHOUSE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.CatalogRejection.IndivisibleProduct;
import io.tillbook.api.catalog.CatalogRejection.UnknownLocation;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.inventory.HandedOverLine;
import io.tillbook.api.inventory.InventoryCommand.Commit;
import io.tillbook.api.inventory.InventoryCommand.ExpireReservation;
import io.tillbook.api.inventory.InventoryCommand.Release;
import io.tillbook.api.inventory.InventoryCommand.Reserve;
import io.tillbook.api.inventory.InventoryEvent.StockAdjusted;
import io.tillbook.api.inventory.InventoryEvent.StockIssued;
import io.tillbook.api.inventory.InventoryEvent.StockReserved;
import io.tillbook.api.inventory.InventoryEvent.StockUnreserved;
import io.tillbook.api.inventory.InventoryRejection.InsufficientStock;
import io.tillbook.api.inventory.InventoryRejection.ReservationAlreadyMade;
import io.tillbook.api.inventory.InventoryRejection.ReservationIsOver;
import io.tillbook.api.inventory.InventoryRejection.ReservationNotDue;
import io.tillbook.api.inventory.InventoryRejection.ReservationWithoutTime;
import io.tillbook.api.inventory.InventoryRejection.TakenExceedsReserved;
import io.tillbook.api.inventory.InventoryRejection.UnknownReservation;
import io.tillbook.api.inventory.InventoryRejection.UnknownReservationLine;
import io.tillbook.api.inventory.ReservationEvent.ReservationCommitted;
import io.tillbook.api.inventory.ReservationEvent.ReservationExpired;
import io.tillbook.api.inventory.ReservationEvent.ReservationMade;
import io.tillbook.api.inventory.ReservationEvent.ReservationReleased;
import io.tillbook.api.inventory.ReservationId;
import io.tillbook.api.inventory.ReservationState;
import io.tillbook.api.inventory.ReservedLine;
import io.tillbook.api.inventory.StockBalance;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.inventory.TakenLine;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.command.inventory.Stock;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision.NewEvent;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.DeciderSpec;
import io.tillbook.command.testing.Shop;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReservationsTest {
    private static final ReservationId ID = new ReservationId("R1");
    private static final OffsetDateTime NOON = MORNING.withHour(12);
    private static final ReservedLine THREE_MILK = line(1, MILK, 3);
    private static final ReservedLine ONE_PEAR = line(2, PEAR, 1);

    @Test
    void whatIsReservedStaysButCannotBeHadByOthers() {
        reserving(NegativeStock.BLOCK).when(reserve("R1", THREE_MILK, ONE_PEAR))
                .then(made(), new StockReserved(STORE, MILK, ID, Quantity.of(3), balance(5, 500, 3)),
                        new StockReserved(STORE, PEAR, ID, Quantity.of(1), balance(2, 400, 1)))
                .thenState(Stock.at(STORE, MILK),
                        stock -> assertThat(stock.available(MORNING.toLocalDate())).isEqualTo(Quantity.of(2)));
    }

    @Test
    void whatOthersWerePromisedCannotBeReserved() {
        reserving(NegativeStock.BLOCK).givenAccepted(reserve("R0", THREE_MILK))
                .when(reserve("R1", THREE_MILK))
                .thenRefused(new InsufficientStock(STORE, MILK, Quantity.of(3), Quantity.of(2)));
    }

    @Test
    void linesOfTheSameSkuAreAskedForTogether() {
        reserving(NegativeStock.BLOCK).when(reserve("R1", THREE_MILK, line(2, MILK, 3)))
                .thenRefused(new InsufficientStock(STORE, MILK, Quantity.of(6), Quantity.of(5)));
    }

    @Test
    void nobodyPromisesWhatIsNotThereEvenWhereStockMayBeNegative() {
        reserving(NegativeStock.ALLOW).when(reserve("R1", line(1, MILK, 6)))
                .thenRefused(new InsufficientStock(STORE, MILK, Quantity.of(6), Quantity.of(5)));
    }

    @Test
    void aReservationIsMadeOnceAndForSomeTime() {
        reserving(NegativeStock.BLOCK).givenAccepted(reserve("R1", ONE_PEAR))
                .when(reserve("R1", THREE_MILK))
                .thenRefused(new ReservationAlreadyMade(ID));
        reserving(NegativeStock.BLOCK).when(new Reserve(ID, STORE, MORNING, List.of(THREE_MILK)))
                .thenRefused(new ReservationWithoutTime(ID, MORNING, MORNING));
    }

    @Test
    void goodsAreReservedWhereAndAsTheyComeOnly() {
        reserving(NegativeStock.BLOCK).when(new Reserve(ID, WAREHOUSE, NOON, List.of(THREE_MILK)))
                .thenRefused(new UnknownLocation(WAREHOUSE));
        Quantity half = Quantity.ofThousandths(500);
        reserving(NegativeStock.BLOCK).when(reserve("R1", new ReservedLine(1, MILK, half)))
                .thenRefused(new IndivisibleProduct(MILK, half));
    }

    @Test
    void whatIsHandedOverLeavesTheStockAtItsCost() {
        held(new CommitDecider()).when(new Commit(ID, null))
                .then(new ReservationCommitted(ID, STORE,
                        List.of(new HandedOverLine(1, MILK, Quantity.of(3), Quantity.of(3), Money.of(300), null),
                                new HandedOverLine(2, PEAR, Quantity.of(1), Quantity.of(1), Money.of(200), null)),
                        null),
                        new StockUnreserved(STORE, MILK, ID, Quantity.of(3), balance(5, 500, 0)),
                        new StockUnreserved(STORE, PEAR, ID, Quantity.of(1), balance(2, 400, 0)),
                        issued(MILK, 3, 300, 1, balance(2, 200, 0)), issued(PEAR, 1, 200, 2, balance(1, 200, 0)));
    }

    @Test
    void whatIsNotTakenIsReleased() {
        held(new CommitDecider()).when(commit(new TakenLine(1, Quantity.of(2))))
                .thenKinds(ReservationCommitted.class, StockUnreserved.class, StockUnreserved.class,
                        StockIssued.class)
                .thenState(Stock.at(STORE, MILK), stock -> assertThat(stock.onHand()).isEqualTo(Quantity.of(3)))
                .thenState(Stock.at(STORE, PEAR), stock -> assertThat(stock.reserved()).isEqualTo(Quantity.ZERO));
    }

    @Test
    void nobodyTakesMoreThanIsPromised() {
        held(new CommitDecider()).when(commit(new TakenLine(1, Quantity.of(4))))
                .thenRefused(new TakenExceedsReserved(1, Quantity.of(4), Quantity.of(3)));
        held(new CommitDecider()).when(commit(new TakenLine(7, Quantity.of(1))))
                .thenRefused(new UnknownReservationLine(ID, 7));
        Quantity half = Quantity.ofThousandths(500);
        held(new CommitDecider()).when(commit(new TakenLine(1, half)))
                .thenRefused(new IndivisibleProduct(MILK, half));
    }

    @Test
    void goodsThatWereLostMeanwhileCannotBeHandedOver() {
        StockAdjusted lost = new StockAdjusted(STORE, MILK, null, Quantity.of(-4), Money.of(-400), Money.ZERO,
                "stolen", balance(1, 100, 3));

        held(new CommitDecider()).given(Stock.at(STORE, MILK), lost)
                .when(new Commit(ID, null))
                .thenRefused(new InsufficientStock(STORE, MILK, Quantity.of(3), Quantity.of(1)));
    }

    @Test
    void whatIsReleasedCanBeHadByOthersAgain() {
        held(new ReleaseDecider()).when(new Release(ID, "customer called"))
                .then(new ReservationReleased(ID, STORE, "customer called"),
                        new StockUnreserved(STORE, MILK, ID, Quantity.of(3), balance(5, 500, 0)),
                        new StockUnreserved(STORE, PEAR, ID, Quantity.of(1), balance(2, 400, 0)));
    }

    @Test
    void aReservationExpiresWhenItsTimeIsOverAndNotBefore() {
        ExpireReservation expire = new ExpireReservation(ID);

        held(new ExpireReservationDecider()).when(expire, Circumstances.of(expire, NOON.minusNanos(1)))
                .thenRefused(new ReservationNotDue(ID, NOON));
        held(new ExpireReservationDecider()).when(expire, Circumstances.of(expire, NOON))
                .thenOn(Reservation.at(ID), new ReservationExpired(ID, STORE, NOON))
                .thenState(Stock.at(STORE, MILK), stock -> assertThat(stock.reserved()).isEqualTo(Quantity.ZERO));
    }

    @Test
    void aReservationEndsOnce() {
        ExpireReservation expire = new ExpireReservation(ID);

        held(new ReleaseDecider()).given(over())
                .when(new Release(ID, "again"))
                .thenRefused(new ReservationIsOver(ID, ReservationState.COMMITTED));
        held(new CommitDecider()).given(over())
                .when(new Commit(ID, null))
                .thenRefused(new ReservationIsOver(ID, ReservationState.COMMITTED));
        held(new ExpireReservationDecider()).given(over())
                .when(expire, Circumstances.of(expire, NOON))
                .thenRefused(new ReservationIsOver(ID, ReservationState.COMMITTED));
    }

    @Test
    void aReservationThatWasNotMadeDoesNotEnd() {
        DeciderSpec.of(new ReleaseDecider()).when(new Release(ID, "?")).thenRefused(new UnknownReservation(ID));
        DeciderSpec.of(new CommitDecider()).when(new Commit(ID, null)).thenRefused(new UnknownReservation(ID));
        DeciderSpec.of(new ExpireReservationDecider())
                .when(new ExpireReservation(ID))
                .thenRefused(new UnknownReservation(ID));
    }

    private static DeciderSpec<Reserve> reserving(NegativeStock policy) {
        return stocked(new ReserveDecider(), policy);
    }

    private static <C extends Command> DeciderSpec<C> held(Decider<C> decider) {
        return stocked(decider, NegativeStock.BLOCK).given(Reservation.at(ID), made())
                .given(Stock.at(STORE, MILK),
                        new StockReserved(STORE, MILK, ID, Quantity.of(3), balance(5, 500, 3)))
                .given(Stock.at(STORE, PEAR),
                        new StockReserved(STORE, PEAR, ID, Quantity.of(1), balance(2, 400, 1)));
    }

    private static <C extends Command> DeciderSpec<C> stocked(Decider<C> decider, NegativeStock policy) {
        return DeciderSpec.of(decider)
                .given(Shop.store(policy))
                .given(Shop.stocked(STORE, MILK, Quantity.of(5), 500), Shop.stocked(STORE, PEAR, Quantity.of(2), 400));
    }

    private static NewEvent over() {
        return new NewEvent(Reservation.at(ID), new ReservationCommitted(ID, STORE, List.of(), "T1"));
    }

    private static ReservationMade made() {
        return new ReservationMade(ID, STORE, NOON, List.of(THREE_MILK, ONE_PEAR));
    }

    private static Reserve reserve(String id, ReservedLine... lines) {
        return new Reserve(new ReservationId(id), STORE, NOON, List.of(lines));
    }

    private static Commit commit(TakenLine line) {
        return new Commit(ID, List.of(line));
    }

    private static ReservedLine line(int lineNo, Sku sku, long pieces) {
        return new ReservedLine(lineNo, sku, Quantity.of(pieces));
    }

    private static StockIssued issued(Sku sku, long quantity, long costMinor, int lineNo, StockBalance after) {
        return new StockIssued(STORE, sku, Quantity.of(quantity), Money.of(costMinor), false,
                new StockCause(StockCause.Kind.RESERVATION, "R1", lineNo), null, after, null, null,
                MORNING.toLocalDate());
    }

    private static StockBalance balance(long onHand, long valueMinor, long reserved) {
        return new StockBalance(Quantity.of(onHand), Money.of(valueMinor),
                Quantity.of(reserved), null, null);
    }
}
