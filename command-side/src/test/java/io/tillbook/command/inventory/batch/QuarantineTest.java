package io.tillbook.command.inventory.batch;

import static io.tillbook.command.testing.Circumstances.MORNING;
import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.STORE;
import static io.tillbook.command.testing.Shop.WAREHOUSE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.CatalogRejection.IndivisibleProduct;
import io.tillbook.api.catalog.CatalogRejection.UnknownLocation;
import io.tillbook.api.catalog.CatalogRejection.UnknownProduct;
import io.tillbook.api.catalog.Costing;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.BatchBalance;
import io.tillbook.api.inventory.InventoryCommand.QuarantineBatch;
import io.tillbook.api.inventory.InventoryCommand.ReleaseBatch;
import io.tillbook.api.inventory.InventoryEvent.BatchQuarantined;
import io.tillbook.api.inventory.InventoryEvent.BatchReleased;
import io.tillbook.api.inventory.InventoryEvent.StockReceived;
import io.tillbook.api.inventory.InventoryRejection.BatchAlreadyQuarantined;
import io.tillbook.api.inventory.InventoryRejection.BatchNotQuarantined;
import io.tillbook.api.inventory.InventoryRejection.InsufficientStock;
import io.tillbook.api.inventory.StockBalance;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.command.inventory.Stock;
import io.tillbook.command.inventory.StockLedger;
import io.tillbook.command.inventory.StockLedger.Arrival;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.testing.DeciderSpec;
import io.tillbook.command.testing.History;
import io.tillbook.command.testing.Shop;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Five milk of one batch are there. */
class QuarantineTest {
    private static final LocalDate TODAY = MORNING.toLocalDate();
    private static final Batch LOT = new Batch(new BatchId("L1"), null, TODAY.plusDays(9));
    private static final BatchId OTHER = new BatchId("L2");

    @Test
    void partOfABatchIsQuarantined() {
        stocked(new QuarantineBatchDecider()).when(quarantine(LOT.id(), 2L))
                .then(new BatchQuarantined(STORE, MILK, LOT, Quantity.of(2), false, "smells", after(2, false)))
                .thenState(Stock.at(STORE, MILK),
                        stock -> assertThat(stock.available(TODAY)).isEqualTo(Quantity.of(3)));
    }

    @Test
    void moreOfItIsQuarantinedUpToAllOfIt() {
        stocked(new QuarantineBatchDecider()).givenAccepted(quarantine(LOT.id(), 2L))
                .when(quarantine(LOT.id(), 4L))
                .thenRefused(new InsufficientStock(STORE, MILK, Quantity.of(4), Quantity.of(3), LOT.id()));
        stocked(new QuarantineBatchDecider()).givenAccepted(quarantine(LOT.id(), 2L))
                .when(quarantine(LOT.id(), 3L))
                .then(new BatchQuarantined(STORE, MILK, LOT, Quantity.of(3), false, "smells", after(5, false)));
    }

    @Test
    void allOfItIsQuarantinedOnce() {
        stocked(new QuarantineBatchDecider()).givenAccepted(quarantine(LOT.id(), 2L))
                .when(quarantine(LOT.id(), null))
                .then(new BatchQuarantined(STORE, MILK, LOT, Quantity.of(3), true, "smells", after(5, true)));
        stocked(new QuarantineBatchDecider()).givenAccepted(quarantine(LOT.id(), null))
                .when(quarantine(LOT.id(), null))
                .thenRefused(new BatchAlreadyQuarantined(STORE, MILK, LOT.id()));
        stocked(new QuarantineBatchDecider()).givenAccepted(quarantine(LOT.id(), null))
                .when(quarantine(LOT.id(), 1L))
                .thenRefused(new BatchAlreadyQuarantined(STORE, MILK, LOT.id()));
    }

    @Test
    void aRecallMayComeBeforeTheGoods() {
        History after = stocked(new QuarantineBatchDecider()).when(quarantine(OTHER, null)).after();

        Draft draft = new Draft(after);
        StockLedger.receive(draft, new Arrival(STORE, MILK, Quantity.of(7), Money.of(700), Batch.named(OTHER), null,
                false, new StockCause(StockCause.Kind.GOODS_RECEIPT, "G2", 1), MORNING));

        Stock stock = draft.of(Stock.at(STORE, MILK));
        assertThat(stock.onHand()).isEqualTo(Quantity.of(12));
        assertThat(stock.available(TODAY)).isEqualTo(Quantity.of(5));
        assertThat(stock.batches().named(OTHER).orElseThrow())
                .isEqualTo(new BatchBalance(Batch.named(OTHER), MORNING, Quantity.of(7), Quantity.of(7), true));
    }

    @Test
    void aPartCannotBeQuarantinedBeforeItIsThere() {
        stocked(new QuarantineBatchDecider()).when(quarantine(OTHER, 1L))
                .thenRefused(new InsufficientStock(STORE, MILK, Quantity.of(1), Quantity.ZERO, OTHER));
    }

    @Test
    void whatIsReleasedCanBeSoldAgain() {
        stocked(new ReleaseBatchDecider()).given(Stock.at(STORE, MILK), quarantined(5, true))
                .when(release(LOT.id(), null))
                .then(new BatchReleased(STORE, MILK, LOT, Quantity.of(5), true, "tested", after(0, false)))
                .thenState(Stock.at(STORE, MILK),
                        stock -> assertThat(stock.available(TODAY)).isEqualTo(Quantity.of(5)));
    }

    @Test
    void aPartIsReleasedAndTheRestIsNot() {
        stocked(new ReleaseBatchDecider()).given(Stock.at(STORE, MILK), quarantined(5, true))
                .when(release(LOT.id(), 2L))
                .then(new BatchReleased(STORE, MILK, LOT, Quantity.of(2), false, "tested", after(3, false)));
    }

    @Test
    void onlyWhatIsQuarantinedIsReleased() {
        stocked(new ReleaseBatchDecider()).when(release(LOT.id(), null))
                .thenRefused(new BatchNotQuarantined(STORE, MILK, LOT.id(), Quantity.ZERO));
        stocked(new ReleaseBatchDecider()).given(Stock.at(STORE, MILK), quarantined(2, false))
                .when(release(LOT.id(), 3L))
                .thenRefused(new BatchNotQuarantined(STORE, MILK, LOT.id(), Quantity.of(2)));
    }

    @Test
    void aHoldOfABatchThatNeverCameCanBeTakenBack() {
        StockBalance held = new StockBalance(Quantity.of(5), Money.of(500), null,
                List.of(new BatchBalance(Batch.named(OTHER), null, Quantity.ZERO, Quantity.ZERO, true)), null);

        stocked(new ReleaseBatchDecider())
                .given(Stock.at(STORE, MILK),
                        new BatchQuarantined(STORE, MILK, Batch.named(OTHER), Quantity.ZERO, true, "recall", held))
                .when(release(OTHER, null))
                .thenState(Stock.at(STORE, MILK), stock -> assertThat(stock.batches().named(OTHER)).isEmpty());
    }

    @Test
    void thereIsNoBatchWithoutLocationAndProduct() {
        Sku ghost = new Sku("ghost");

        stocked(new QuarantineBatchDecider())
                .when(new QuarantineBatch(WAREHOUSE, MILK, LOT.id(), null, "smells"))
                .thenRefused(new UnknownLocation(WAREHOUSE));
        stocked(new ReleaseBatchDecider()).when(new ReleaseBatch(STORE, ghost, LOT.id(), null, "tested"))
                .thenRefused(new UnknownProduct(ghost));
        Quantity half = Quantity.ofThousandths(500);
        stocked(new QuarantineBatchDecider()).when(new QuarantineBatch(STORE, MILK, LOT.id(), half, "smells"))
                .thenRefused(new IndivisibleProduct(MILK, half));
    }

    private static <C extends Command> DeciderSpec<C> stocked(Decider<C> decider) {
        return DeciderSpec.of(decider)
                .given(Shop.opened(STORE, NegativeStock.BLOCK), Shop.batchTracked(MILK, Costing.MOVING_AVERAGE))
                .given(Stock.at(STORE, MILK), new StockReceived(STORE, MILK, Quantity.of(5), Money.of(500), Money.ZERO,
                        new StockCause(StockCause.Kind.GOODS_RECEIPT, "G1", 1), LOT.id(), null, LOT.expiresOn(),
                        after(0, false)));
    }

    private static BatchQuarantined quarantined(long pieces, boolean whole) {
        return new BatchQuarantined(STORE, MILK, LOT, Quantity.of(pieces), whole, "smells", after(pieces, whole));
    }

    private static QuarantineBatch quarantine(BatchId batch, @Nullable Long pieces) {
        return new QuarantineBatch(STORE, MILK, batch, pieces == null ? null : Quantity.of(pieces), "smells");
    }

    private static ReleaseBatch release(BatchId batch, @Nullable Long pieces) {
        return new ReleaseBatch(STORE, MILK, batch, pieces == null ? null : Quantity.of(pieces), "tested");
    }

    private static StockBalance after(long quarantined, boolean held) {
        OffsetDateTime since = MORNING;
        return new StockBalance(Quantity.of(5), Money.of(500), null,
                List.of(new BatchBalance(LOT, since, Quantity.of(5), Quantity.of(quarantined), held)), null);
    }
}
