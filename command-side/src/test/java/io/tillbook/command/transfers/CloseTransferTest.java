package io.tillbook.command.transfers;

import static io.tillbook.api.transfers.ClosingReason.DAMAGED;
import static io.tillbook.api.transfers.ClosingReason.LOST;
import static io.tillbook.api.transfers.ClosingReason.RETURNED;
import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.PEAR;
import static io.tillbook.command.testing.Shop.STORE;
import static io.tillbook.command.testing.Shop.WAREHOUSE;
import static io.tillbook.command.testing.Shop.YOGURT;
import static io.tillbook.command.transfers.Sent.TRANSFER;
import static io.tillbook.command.transfers.Sent.moved;
import static io.tillbook.command.transfers.Wanted.approved;
import static io.tillbook.command.transfers.Wanted.rejected;
import static io.tillbook.command.transfers.Wanted.requested;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.CatalogRejection.IndivisibleProduct;
import io.tillbook.api.catalog.Costing;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.CostLayer;
import io.tillbook.api.inventory.InventoryEvent.StockReceived;
import io.tillbook.api.inventory.StockBalance;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.inventory.StockPart;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.transfers.CloseLine;
import io.tillbook.api.transfers.ClosedLine;
import io.tillbook.api.transfers.ClosingReason;
import io.tillbook.api.transfers.TransferredLine;
import io.tillbook.api.transfers.TransfersCommand.CloseTransfer;
import io.tillbook.api.transfers.TransfersEvent.TransferClosed;
import io.tillbook.api.transfers.TransfersEvent.TransferDispatched;
import io.tillbook.api.transfers.TransfersEvent.TransferReceived;
import io.tillbook.api.transfers.TransfersRejection.ClosingDoesNotMatch;
import io.tillbook.api.transfers.TransfersRejection.NothingInTransit;
import io.tillbook.api.transfers.TransfersRejection.TransferNotDispatched;
import io.tillbook.api.transfers.TransfersRejection.UnknownTransfer;
import io.tillbook.api.transfers.TransfersRejection.UnknownTransferLine;
import io.tillbook.command.inventory.Stock;
import io.tillbook.command.kernel.Decision.NewEvent;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.DeciderSpec;
import io.tillbook.command.testing.Shop;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of three cartons of milk for 10.00 and five kilograms of pears for 7.00 the first carton arrived. */
class CloseTransferTest {
    private static final Batch OLD = new Batch(new BatchId("B1"), null, LocalDate.of(2026, 11, 30));
    private static final CostLayer LAYER = new CostLayer("G7/1", Circumstances.MORNING.minusDays(3));

    private final DeciderSpec<CloseTransfer> spec = chain()
            .given(Transfer.at(TRANSFER), new TransferDispatched(TRANSFER, WAREHOUSE, STORE,
                    List.of(moved(1, MILK, 3, 1_000), moved(2, PEAR, 5, 700))))
            .given(Transfer.at(TRANSFER),
                    new TransferReceived(TRANSFER, WAREHOUSE, STORE, List.of(moved(1, MILK, 1, 333))));

    @Test
    void whatIsMissingIsGivenUpByLineWithItsReason() {
        spec.when(close(line(1, 2, LOST), line(2, 5, DAMAGED)))
                .then(new TransferClosed(TRANSFER, WAREHOUSE, STORE, List.of(
                        new ClosedLine(moved(1, MILK, 2, 667), LOST, null),
                        new ClosedLine(moved(2, PEAR, 5, 700), DAMAGED, null))))
                .thenState(Transfer.at(TRANSFER), state -> assertThat(state).isEqualTo(new Transfer.Closed()));
    }

    @Test
    void goodsOfOneLineMayBeMissingForSeveralReasons() {
        spec.when(close(line(2, 2, RETURNED), new CloseLine(1, Quantity.of(1), LOST, "not on the van"),
                line(1, 1, DAMAGED), line(2, 3, LOST)))
                .then(new TransferClosed(TRANSFER, WAREHOUSE, STORE, List.of(
                        new ClosedLine(moved(2, PEAR, 2, 280), RETURNED, null),
                        new ClosedLine(moved(1, MILK, 1, 333), LOST, "not on the van"),
                        new ClosedLine(moved(1, MILK, 1, 334), DAMAGED, null),
                        new ClosedLine(moved(2, PEAR, 3, 420), LOST, null))),
                        new StockReceived(WAREHOUSE, PEAR, Quantity.of(2), Money.of(280), Money.ZERO, back(2), null,
                                null, null, new StockBalance(Quantity.of(2), Money.of(280)), null,
                                Circumstances.MORNING.toLocalDate()));
    }

    @Test
    void goodsThatAreBackHaveTheirBatchAndTheirCostLayer() {
        StockPart part = new StockPart(OLD, LAYER, Quantity.of(4), Money.of(1_001));
        chain().given(Shop.batchTracked(YOGURT, Costing.FIFO))
                .given(Transfer.at(TRANSFER), new TransferDispatched(TRANSFER, WAREHOUSE, STORE, List.of(
                        new TransferredLine(1, YOGURT, Quantity.of(4), Money.of(1_001), null, List.of(part)))))
                .when(close(line(1, 1, LOST), line(1, 3, RETURNED)))
                .thenState(Stock.at(WAREHOUSE, YOGURT), stock -> {
                    assertThat(stock.value()).isEqualTo(Money.of(751));
                    assertThat(stock.batches().all()).singleElement()
                            .satisfies(batch -> assertThat(batch.batch()).isEqualTo(OLD));
                    assertThat(stock.layers().all()).singleElement()
                            .satisfies(layer -> assertThat(layer.layer()).isEqualTo(LAYER));
                });
    }

    @Test
    void everythingOnItsWayHasToBeAccountedFor() {
        spec.when(close(line(1, 2, LOST)))
                .thenRefused(new ClosingDoesNotMatch(2, Quantity.ZERO, Quantity.of(5)));
        spec.when(close(line(1, 1, LOST), line(1, 2, DAMAGED), line(2, 5, LOST)))
                .thenRefused(new ClosingDoesNotMatch(1, Quantity.of(3), Quantity.of(2)));
        spec.when(close(line(3, 1, LOST))).thenRefused(new UnknownTransferLine(TRANSFER, 3));
    }

    @Test
    void piecesAreMissingWhole() {
        Quantity half = Quantity.ofThousandths(500);
        CloseLine lost = new CloseLine(1, half, LOST, null);

        spec.when(close(lost, line(2, 5, LOST))).thenRefused(new IndivisibleProduct(MILK, half));
    }

    @Test
    void onlyWhatIsOnItsWayIsClosed() {
        CloseTransfer close = close(line(1, 2, LOST), line(2, 5, LOST));

        chain().when(close).thenRefused(new UnknownTransfer(TRANSFER));
        chain().given(requested()).when(close).thenRefused(new TransferNotDispatched(TRANSFER));
        chain().given(approved(10, 5)).when(close).thenRefused(new TransferNotDispatched(TRANSFER));
        chain().given(rejected()).when(close).thenRefused(new TransferNotDispatched(TRANSFER));
        spec.givenAccepted(close).when(close).thenRefused(new NothingInTransit(TRANSFER));
    }

    private static DeciderSpec<CloseTransfer> chain() {
        NewEvent warehouse = Shop.opened(WAREHOUSE, NegativeStock.BLOCK);
        return DeciderSpec.of(new CloseTransferDecider()).given(Shop.store(NegativeStock.BLOCK)).given(warehouse);
    }

    private static CloseTransfer close(CloseLine... lines) {
        return new CloseTransfer(TRANSFER, List.of(lines));
    }

    private static CloseLine line(int lineNo, long units, ClosingReason reason) {
        return new CloseLine(lineNo, Quantity.of(units), reason, null);
    }

    private static StockCause back(int lineNo) {
        return new StockCause(StockCause.Kind.TRANSFER_BACK, TRANSFER.value(), lineNo);
    }
}
