package io.tillbook.query.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.inventory.InventoryEvent;
import io.tillbook.api.inventory.InventoryEvent.StockAdjusted;
import io.tillbook.api.inventory.InventoryEvent.StockIssued;
import io.tillbook.api.inventory.InventoryEvent.StockReceived;
import io.tillbook.api.inventory.InventoryEvent.StockWentNegative;
import io.tillbook.api.inventory.StockBalance;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.kernel.EmployeeId;
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
import io.tillbook.query.testing.Folded;
import io.tillbook.query.testing.HistoryBuilder;
import io.tillbook.query.testing.RandomHistory;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StockProjectionsTest {

    private static final LocationId SHOP = new LocationId("SHOP");
    private static final LocationId DEPOT = new LocationId("DEPOT");
    private static final Sku TEA = new Sku("TEA");
    private static final StockCause CAUSE = new StockCause(StockCause.Kind.SALE, "S1", 2);
    private static final TransferId TRANSFER = new TransferId("T1");
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-22T12:00:00+08:00");

    @Test
    void takesTheBalanceThatTheNewestEventTells() {
        List<RecordedEvent> history = new HistoryBuilder().add("stock-SHOP/TEA", received(5, 500, balance(5, 500)))
                .add("stock-SHOP/TEA", issued(7, 700, balance(-2, -200)))
                .add("stock-SHOP/TEA", new StockWentNegative(SHOP, TEA, balance(-2, -200)))
                .events();
        assertThat(Folded.of(new StockLevelProjection(), history)).containsExactly(Map.entry("TEA,SHOP",
                new StockLevelView(SHOP, TEA, Quantity.of(-2), Money.of(-200), Quantity.ZERO)));
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

    @Test
    void writesDownEveryMovement() {
        EmployeeId clerk = new EmployeeId("E1");
        StockReceived in = new StockReceived(SHOP, TEA, Quantity.of(5), Money.of(500), Money.of(30), CAUSE, null, null,
                null, balance(5, 470));
        StockAdjusted fix = new StockAdjusted(SHOP, TEA, null, Quantity.of(-1), Money.of(-94), Money.ZERO, "broken",
                balance(4, 376));
        List<RecordedEvent> history = new HistoryBuilder().at(NOON, clerk)
                .add("stock-SHOP/TEA", in)
                .add("stock-SHOP/TEA", fix)
                .add("stock-SHOP/TEA", new StockWentNegative(SHOP, TEA, balance(4, 376)))
                .events();
        assertThat(Folded.of(new StockMovementProjection(), history)).containsOnly(
                Map.entry("TEA,SHOP/0",
                        new StockMovementView("TEA,SHOP", SHOP, TEA, "inventory.StockReceived", Quantity.of(5),
                                Money.of(470), Money.of(30), Quantity.of(5), Money.of(470), CAUSE, null, null, NOON,
                                clerk)),
                Map.entry("TEA,SHOP/1",
                        new StockMovementView("TEA,SHOP", SHOP, TEA, "inventory.StockAdjusted", Quantity.of(-1),
                                Money.of(-94), Money.ZERO, Quantity.of(4), Money.of(376), null, "broken", null, NOON,
                                clerk)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void movementsAddUpToLevels(long seed) {
        List<RecordedEvent> history = RandomHistory.of(seed, 200);
        Map<String, StockLevelView> levels = Folded.of(new StockLevelProjection(), history);
        Map<String, StockMovementView> movements = Folded.of(new StockMovementProjection(), history);
        levels.forEach((key, level) -> {
            List<StockMovementView> own = movements.values().stream().filter(one -> one.stock().equals(key)).toList();
            assertThat(own.stream().map(StockMovementView::quantity).reduce(Quantity.ZERO, Quantity::plus))
                    .isEqualTo(level.onHand());
            assertThat(own.stream().map(StockMovementView::valueMinor).reduce(Money.ZERO, Money::plus))
                    .isEqualTo(level.valueMinor());
        });
        assertThat(levels).isNotEmpty();
    }

    @Test
    void asOfCountsWhatHadHappenedWheneverItBecameKnown() {
        List<RecordedEvent> history = new HistoryBuilder().at(NOON)
                .add("stock-SHOP/TEA", received(5, 500, balance(5, 500)))
                .at(NOON.plusHours(2))
                .add("stock-SHOP/TEA", issued(2, 200, balance(3, 300)))
                .at(NOON.plusHours(1))
                .add("stock-SHOP/TEA", issued(1, 100, balance(2, 200)))
                .events();
        assertThat(asOf(NOON.minusNanos(1), history)).isEqualTo(level(0, 0, 0, NOON.minusNanos(1)));
        assertThat(asOf(NOON, history)).isEqualTo(level(5, 500, 1, NOON));
        assertThat(asOf(NOON.plusHours(1), history)).isEqualTo(level(4, 400, 3, NOON.plusHours(1)));
        assertThat(asOf(NOON.plusHours(9), history)).isEqualTo(level(2, 200, 3, NOON.plusHours(9)));
    }

    @Test
    void keysAreInTheOrderOfSkus() {
        assertThat(List.of(StockLevelView.key(SHOP, new Sku("A")), StockLevelView.key(SHOP, new Sku("A-1")),
                StockLevelView.key(SHOP, new Sku("A.1")), StockLevelView.key(SHOP, new Sku("A1")))).isSorted();
        assertThat(StockLevelView.skuOf(StockLevelView.key(SHOP, TEA))).isEqualTo("TEA");
    }

    private static StockLevel asOf(OffsetDateTime moment, List<RecordedEvent> history) {
        return StockLevel.asOf(moment, SHOP, TEA, history);
    }

    private static StockLevel level(long onHand, long value, long position, OffsetDateTime asOf) {
        return new StockLevel(SHOP, TEA, Quantity.of(onHand), Money.of(value), null, position, asOf);
    }

    private static Quantity inTransit(HistoryBuilder history) {
        return Folded.of(new StockLevelProjection(), history.events()).get("TEA,SHOP").inTransit();
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
