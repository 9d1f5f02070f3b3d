package io.tillbook.command.inventory.writeoff;

import static io.tillbook.command.testing.Circumstances.MORNING;
import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.STORE;
import static io.tillbook.command.testing.Shop.WAREHOUSE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.CatalogRejection.IndivisibleProduct;
import io.tillbook.api.catalog.CatalogRejection.UnknownLocation;
import io.tillbook.api.catalog.Costing;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.BatchBalance;
import io.tillbook.api.inventory.InventoryCommand.WriteOff;
import io.tillbook.api.inventory.InventoryCommand.WriteOffExpired;
import io.tillbook.api.inventory.InventoryEvent.StockIssued;
import io.tillbook.api.inventory.InventoryEvent.StockReceived;
import io.tillbook.api.inventory.InventoryRejection.AlreadyWrittenOff;
import io.tillbook.api.inventory.InventoryRejection.InsufficientStock;
import io.tillbook.api.inventory.InventoryRejection.NothingExpired;
import io.tillbook.api.inventory.StockBalance;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.inventory.StockPart;
import io.tillbook.api.inventory.StockParts;
import io.tillbook.api.inventory.WriteOffEvent.GoodsWrittenOff;
import io.tillbook.api.inventory.WriteOffId;
import io.tillbook.api.inventory.WriteOffKind;
import io.tillbook.api.inventory.WriteOffLine;
import io.tillbook.api.inventory.WrittenOffLine;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.command.inventory.Stock;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.testing.DeciderSpec;
import io.tillbook.command.testing.Shop;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Of one product there are five that expired yesterday, two of them quarantined, and three that expire next week. */
class WriteOffTest {
    private static final LocalDate TODAY = MORNING.toLocalDate();
    private static final Batch OLD = new Batch(new BatchId("old"), null, TODAY.minusDays(1));
    private static final Batch NEW = new Batch(new BatchId("new"), null, TODAY.plusDays(7));
    private static final WriteOffId ID = new WriteOffId("W1");

    @Test
    void whatIsWrittenOffLeavesTheStockAtItsCost() {
        stocked(new WriteOffDecider(), NegativeStock.BLOCK)
                .when(writeOff(WriteOffKind.DAMAGED, new WriteOffLine(1, MILK, NEW.id(), Quantity.of(2))))
                .then(new GoodsWrittenOff(ID, STORE, WriteOffKind.DAMAGED, "dropped",
                        List.of(new WrittenOffLine(1, MILK, Quantity.of(2), Money.of(200), NEW.id(),
                                List.of(part(NEW, 2)))),
                        Money.of(200)),
                        issued(NEW, 2, 1, new StockBalance(Quantity.of(6), Money.of(600), null,
                                List.of(balance(NEW, 1, 0)), null)));
    }

    @Test
    void nothingSpeaksAgainstWritingOffWhatCannotBeSold() {
        stocked(new WriteOffDecider(), NegativeStock.BLOCK)
                .when(writeOff(WriteOffKind.OTHER, new WriteOffLine(1, MILK, OLD.id(), Quantity.of(5))))
                .thenState(Stock.at(STORE, MILK),
                        stock -> assertThat(stock.batches().named(OLD.id())).isEmpty());
    }

    @Test
    void whereNoBatchIsNamedWhatExpiresFirstGoes() {
        GoodsWrittenOff event = stocked(new WriteOffDecider(), NegativeStock.BLOCK)
                .when(writeOff(WriteOffKind.DAMAGED, new WriteOffLine(1, MILK, null, Quantity.of(4))))
                .only(GoodsWrittenOff.class);

        // What is quarantined is taken when there is nothing else.
        assertThat(event.lines().getFirst().parts()).containsExactly(part(OLD, 3), part(NEW, 1));
    }

    @Test
    void aBlockingStoreWritesOffWhatItHas() {
        stocked(new WriteOffDecider(), NegativeStock.BLOCK)
                .when(writeOff(WriteOffKind.DAMAGED, new WriteOffLine(1, MILK, NEW.id(), Quantity.of(4))))
                .thenRefused(new InsufficientStock(STORE, MILK, Quantity.of(4), Quantity.of(3), NEW.id()));
        stocked(new WriteOffDecider(), NegativeStock.BLOCK)
                .when(writeOff(WriteOffKind.DAMAGED, new WriteOffLine(1, MILK, null, Quantity.of(5)),
                        new WriteOffLine(2, MILK, null, Quantity.of(4))))
                .thenRefused(new InsufficientStock(STORE, MILK, Quantity.of(9), Quantity.of(8)));
        stocked(new WriteOffDecider(), NegativeStock.ALLOW)
                .when(writeOff(WriteOffKind.DAMAGED, new WriteOffLine(1, MILK, null, Quantity.of(9))))
                .thenAccepted();
    }

    @Test
    void goodsAreWrittenOffOnce() {
        WriteOff command = writeOff(WriteOffKind.DAMAGED, new WriteOffLine(1, MILK, NEW.id(), Quantity.of(1)));

        stocked(new WriteOffDecider(), NegativeStock.BLOCK).givenAccepted(command)
                .when(command)
                .thenRefused(new AlreadyWrittenOff(ID));
    }

    @Test
    void goodsAreWrittenOffWhereAndAsTheyCome() {
        Quantity half = Quantity.ofThousandths(500);

        stocked(new WriteOffDecider(), NegativeStock.BLOCK)
                .when(writeOff(WriteOffKind.DAMAGED, new WriteOffLine(1, MILK, null, half)))
                .thenRefused(new IndivisibleProduct(MILK, half));
        stocked(new WriteOffExpiredDecider(), NegativeStock.BLOCK)
                .when(new WriteOffExpired(ID, WAREHOUSE, MILK, null))
                .thenRefused(new UnknownLocation(WAREHOUSE));
    }

    @Test
    void whateverIsExpiredIsWrittenOffAtOnce() {
        stocked(new WriteOffExpiredDecider(), NegativeStock.BLOCK).when(new WriteOffExpired(ID, STORE, MILK, null))
                .then(new GoodsWrittenOff(ID, STORE, WriteOffKind.EXPIRED, "expired",
                        List.of(new WrittenOffLine(1, MILK, Quantity.of(5), Money.of(500), OLD.id(),
                                List.of(part(OLD, 3), quarantined(OLD, 2)))),
                        Money.of(500)),
                        issued(OLD, 1, new StockBalance(Quantity.of(3), Money.of(300), null,
                                List.of(balance(OLD, 0, 0)), null), part(OLD, 3), quarantined(OLD, 2)));
    }

    @Test
    void whereNothingIsExpiredThereIsNothingToWriteOff() {
        stocked(new WriteOffExpiredDecider(), NegativeStock.BLOCK)
                .givenAccepted(new WriteOffExpired(ID, STORE, MILK, null))
                .when(new WriteOffExpired(new WriteOffId("W2"), STORE, MILK, "again"))
                .thenRefused(new NothingExpired(STORE, MILK, TODAY));
    }

    private static <C extends Command> DeciderSpec<C> stocked(Decider<C> decider, NegativeStock policy) {
        return DeciderSpec.of(decider)
                .given(Shop.opened(STORE, policy), Shop.batchTracked(MILK, Costing.MOVING_AVERAGE))
                .given(Stock.at(STORE, MILK), received(OLD, 5, null), received(NEW, 3, balance(OLD, 5, 2)));
    }

    private static StockReceived received(Batch batch, long pieces, @Nullable BatchBalance other) {
        long before = other == null ? 0 : other.onHand().thousandths() / 1_000;
        List<BatchBalance> touched = other == null
                ? List.of(balance(batch, pieces, 0))
                : List.of(balance(batch, pieces, 0), other);
        return new StockReceived(STORE, MILK, Quantity.of(pieces), Money.of(100 * pieces), Money.ZERO,
                new StockCause(StockCause.Kind.GOODS_RECEIPT, "G1", 1), batch.id(), null, batch.expiresOn(),
                new StockBalance(Quantity.of(pieces + before), Money.of(100 * (pieces + before)), null, touched,
                        null));
    }

    private static StockIssued issued(Batch batch, long pieces, int lineNo, StockBalance after) {
        return issued(batch, lineNo, after, part(batch, pieces));
    }

    private static StockIssued issued(Batch batch, int lineNo, StockBalance after, StockPart... parts) {
        return new StockIssued(STORE, MILK, StockParts.quantity(List.of(parts)), StockParts.cost(List.of(parts)), false,
                new StockCause(StockCause.Kind.WRITE_OFF, "W1", lineNo), batch.id(), after,
                List.of(parts), null, null);
    }

    private static WriteOff writeOff(WriteOffKind kind, WriteOffLine... lines) {
        return new WriteOff(ID, STORE, List.of(lines), "dropped", kind);
    }

    private static BatchBalance balance(Batch batch, long pieces, long quarantined) {
        return new BatchBalance(batch, MORNING, Quantity.of(pieces), Quantity.of(quarantined), false);
    }

    private static StockPart part(Batch batch, long pieces) {
        return new StockPart(batch, null, Quantity.of(pieces), Money.of(100 * pieces));
    }

    private static StockPart quarantined(Batch batch, long pieces) {
        return new StockPart(batch, null, Quantity.of(pieces), Money.of(100 * pieces), true);
    }
}
