package io.tillbook.query.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.inventory.InventoryEvent;
import io.tillbook.api.inventory.InventoryEvent.StockIssued;
import io.tillbook.api.inventory.InventoryEvent.StockReceived;
import io.tillbook.api.inventory.InventoryEvent.StockWentNegative;
import io.tillbook.api.inventory.StockBalance;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.transfers.Shortfall;
import io.tillbook.api.transfers.TransferId;
import io.tillbook.api.transfers.TransferredLine;
import io.tillbook.api.transfers.TransfersEvent.TransferDispatched;
import io.tillbook.api.transfers.TransfersEvent.TransferReceived;
import io.tillbook.api.transfers.TransfersEvent.TransferShortfallRecorded;
import io.tillbook.query.inventory.book.BookPage;
import io.tillbook.query.testing.Folded;
import io.tillbook.query.testing.HistoryBuilder;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StockProjectionsTest {

    private static final LocationId SHOP = new LocationId("SHOP");
    private static final LocationId DEPOT = new LocationId("DEPOT");
    private static final Sku TEA = new Sku("TEA");
    private static final StockCause CAUSE = new StockCause(StockCause.Kind.SALE, "S1", 2);
    private static final TransferId TRANSFER = new TransferId("T1");

    @Test
    void takesTheBalanceThatTheNewestEventTells() {
        List<RecordedEvent> history = new HistoryBuilder().add("stock-SHOP/TEA", received(5, 500, balance(5, 500)))
                .add("stock-SHOP/TEA", issued(7, 700, balance(-2, -200)))
                .add("stock-SHOP/TEA", new StockWentNegative(SHOP, TEA, balance(-2, -200)))
                .events();
        StockLevelView level = Folded.of(new StockLevelProjection(), history).get("TEA,SHOP");
        assertThat(level).isEqualTo(
                new StockLevelView(SHOP, TEA, Quantity.of(-2), Money.of(-200), StockLevelView.Transit.NONE, null, null,
                        3, LocalDate.parse("2026-11-22"), List.of(), level.months()));
        assertThat(level.months().lines()).singleElement()
                .isEqualTo(new BookPage.Line(2026 * 12 + 10, Quantity.of(-2), Money.of(-200), 2));
    }

    @Test
    void knowsWhatIsOnItsWay() {
        HistoryBuilder history = new HistoryBuilder().add("transfer-T1",
                new TransferDispatched(TRANSFER, DEPOT, SHOP, List.of(line(1, 5), line(2, 4))));
        assertThat(inTransit(history)).isEqualTo(Quantity.of(9));
        history.add("transfer-T1", new TransferReceived(TRANSFER, DEPOT, SHOP, List.of(line(1, 3), line(2, 1))));
        assertThat(inTransit(history)).isEqualTo(Quantity.of(5));
        history.add("transfer-T1",
                new TransferShortfallRecorded(TRANSFER, DEPOT, SHOP, Shortfall.IN_TRANSIT, List.of(line(1, 2))));
        assertThat(inTransit(history)).isEqualTo(Quantity.of(5));
        history.add("transfer-T1",
                new TransferShortfallRecorded(TRANSFER, DEPOT, SHOP, Shortfall.LOST, List.of(line(1, 2))));
        history.add("transfer-T1",
                new TransferShortfallRecorded(TRANSFER, DEPOT, SHOP, Shortfall.DAMAGED, List.of(line(2, 3))));
        assertThat(inTransit(history)).isEqualTo(Quantity.ZERO);
    }

    private static Quantity inTransit(HistoryBuilder history) {
        return Folded.of(new StockLevelProjection(), history.events()).get("TEA,SHOP").inTransit().quantity();
    }

    private static TransferredLine line(int lineNo, long quantity) {
        return new TransferredLine(lineNo, TEA, Quantity.of(quantity), Money.of(quantity * 100), null);
    }

    private static InventoryEvent received(long quantity, long cost, StockBalance after) {
        return new StockReceived(SHOP, TEA, Quantity.of(quantity), Money.of(cost), Money.ZERO, CAUSE, null, null, null,
                after);
    }

    private static InventoryEvent issued(long quantity, long cost, StockBalance after) {
        return new StockIssued(SHOP, TEA, Quantity.of(quantity), Money.of(cost), false, CAUSE, null, after);
    }

    private static StockBalance balance(long quantity, long value) {
        return new StockBalance(Quantity.of(quantity), Money.of(value));
    }
}
