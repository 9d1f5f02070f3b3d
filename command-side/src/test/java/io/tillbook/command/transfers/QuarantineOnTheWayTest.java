package io.tillbook.command.transfers;

import static io.tillbook.command.testing.Shop.MILK;
import static io.tillbook.command.testing.Shop.STORE;
import static io.tillbook.command.testing.Shop.WAREHOUSE;
import static io.tillbook.command.transfers.Sent.TRANSFER;
import static io.tillbook.command.transfers.Sent.arrived;
import static io.tillbook.command.transfers.Sent.receive;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.catalog.Costing;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.BatchBalance;
import io.tillbook.api.inventory.BatchState;
import io.tillbook.api.inventory.InventoryRejection.BatchNotSellable;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.transfers.CloseLine;
import io.tillbook.api.transfers.ClosingReason;
import io.tillbook.api.transfers.DispatchLine;
import io.tillbook.api.transfers.TransfersCommand.CloseTransfer;
import io.tillbook.api.transfers.TransfersCommand.DispatchTransfer;
import io.tillbook.command.inventory.Stock;
import io.tillbook.command.inventory.StockLedger;
import io.tillbook.command.inventory.StockLedger.Arrival;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.testing.Circumstances;
import io.tillbook.command.testing.History;
import io.tillbook.command.testing.Shop;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Of ten cartons of one batch four are quarantined at the warehouse; eight of them are sent to the store. */
class QuarantineOnTheWayTest {
    private static final Batch LOT = new Batch(new BatchId("L1"), null, LocalDate.of(2026, 12, 24));

    private final History history = chain();

    @Test
    void quarantinedGoodsAreSentForAReasonOnly() {
        assertThat(dispatch(null)).isEqualTo(Decision
                .refused(new BatchNotSellable(WAREHOUSE, MILK, LOT.id(), BatchState.QUARANTINED)));
        assertThat(dispatch("to the laboratory")).isInstanceOf(Accepted.class);
        assertThat(quarantinedAt(WAREHOUSE)).isEqualTo(Quantity.of(2));
    }

    @Test
    void whatWasQuarantinedArrivesLastAndQuarantined() {
        dispatch("to the laboratory");

        receiveAtStore(6);
        assertThat(quarantinedAt(STORE)).isEqualTo(Quantity.ZERO);
        receiveAtStore(1);
        assertThat(quarantinedAt(STORE)).isEqualTo(Quantity.of(1));
        assertThat(history.of(Stock.at(STORE, MILK)).available(Circumstances.MORNING.toLocalDate()))
                .isEqualTo(Quantity.of(6));
    }

    @Test
    void whatWasQuarantinedComesBackQuarantined() {
        dispatch("to the laboratory");
        receiveAtStore(6);

        CloseTransfer back = new CloseTransfer(TRANSFER,
                List.of(new CloseLine(1, Quantity.of(2), ClosingReason.RETURNED, null)));
        history.run(new CloseTransferDecider(), back, Circumstances.of(back));

        assertThat(quarantinedAt(WAREHOUSE)).isEqualTo(Quantity.of(4));
        assertThat(history.of(Stock.at(WAREHOUSE, MILK)).onHand()).isEqualTo(Quantity.of(4));
    }

    private Decision dispatch(@Nullable String reason) {
        DispatchTransfer command = new DispatchTransfer(TRANSFER, WAREHOUSE, STORE,
                List.of(new DispatchLine(1, MILK, Quantity.of(8), LOT.id(), reason)));
        return history.run(new DispatchTransferDecider(), command, Circumstances.of(command));
    }

    private void receiveAtStore(long pieces) {
        history.run(new ReceiveTransferDecider(), receive(null, arrived(1, pieces)),
                Circumstances.of(receive(null, arrived(1, pieces))));
    }

    private Quantity quarantinedAt(LocationId location) {
        return history.of(Stock.at(location, MILK))
                .batches()
                .named(LOT.id())
                .map(BatchBalance::quarantined)
                .orElse(Quantity.ZERO);
    }

    private static History chain() {
        History history = new History().add(Shop.opened(WAREHOUSE, NegativeStock.BLOCK))
                .add(Shop.opened(STORE, NegativeStock.BLOCK))
                .add(Shop.batchTracked(MILK, Costing.MOVING_AVERAGE));
        Draft draft = new Draft(history);
        StockLedger.receive(draft, goods(6, false));
        StockLedger.receive(draft, goods(4, true));
        ((Accepted) draft.accepted()).events().forEach(history::add);
        return history;
    }

    private static Arrival goods(long pieces, boolean quarantined) {
        return new Arrival(WAREHOUSE, MILK, Quantity.of(pieces), Money.of(100 * pieces), LOT, null, quarantined,
                new StockCause(StockCause.Kind.GOODS_RECEIPT, "G1", quarantined ? 2 : 1), Circumstances.MORNING);
    }
}
