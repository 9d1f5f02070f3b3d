package io.tillbook.query.inventory.book;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbook.api.inventory.InventoryEvent.StockAdjusted;
import io.tillbook.api.inventory.InventoryEvent.StockReceived;
import io.tillbook.api.inventory.InventoryEvent.StockWentNegative;
import io.tillbook.api.inventory.StockBalance;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Principal;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.testing.Folded;
import io.tillbook.query.testing.HistoryBuilder;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StockMovementProjectionTest {

    private static final LocationId SHOP = new LocationId("SHOP");
    private static final Sku TEA = new Sku("TEA");
    private static final StockCause CAUSE = new StockCause(StockCause.Kind.SALE, "S1", 2);
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-22T12:00:00+08:00");

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
                        new StockMovementView("TEA,SHOP", place(1), SHOP, TEA, "inventory.StockReceived",
                                Quantity.of(5), Money.of(470), Money.of(30), Quantity.of(5), Money.of(470), CAUSE, null,
                                null, NOON, Principal.of(clerk), null)),
                Map.entry("TEA,SHOP/1",
                        new StockMovementView("TEA,SHOP", place(2), SHOP, TEA, "inventory.StockAdjusted",
                                Quantity.of(-1), Money.of(-94), Money.ZERO, Quantity.of(4), Money.of(376), null,
                                "broken", null, NOON, Principal.of(clerk), null)));
    }

    @Test
    void keysAreInTheOrderOfSkus() {
        assertThat(List.of(StockKey.of(SHOP, new Sku("A")), StockKey.of(SHOP, new Sku("A-1")),
                StockKey.of(SHOP, new Sku("A.1")), StockKey.of(SHOP, new Sku("A1")))).isSorted();
        assertThat(StockKey.skuOf(StockKey.of(SHOP, TEA))).isEqualTo("TEA");
    }

    @Test
    void textsAreInTheOrderOfPlaces() {
        Instant first = Instant.parse("0000-01-01T00:00:00Z");
        Instant next = Instant.parse("1969-12-31T23:59:59.999999999Z");
        List<MovementOrder> places = List.of(MovementOrder.first(), new MovementOrder(first, 9),
                MovementOrder.startOf(next), new MovementOrder(next, 9),
                new MovementOrder(next, 10), MovementOrder.endOf(next), MovementOrder.startOf(NOON.toInstant()),
                MovementOrder.endOfOrLast(null));
        assertThat(places.stream().map(MovementOrder::text)).isSorted();
        assertThat(places).allSatisfy(place -> assertThat(MovementOrder.parse(place.text())).isEqualTo(place));
        assertThat(MovementOrder.parse("1")).isNull();
        assertThat(MovementOrder.parse("9".repeat(17) + "." + "9".repeat(9) + "/" + "9".repeat(19))).isNull();
    }

    private static String place(long position) {
        return new MovementOrder(NOON.toInstant(), position).text();
    }

    private static StockBalance balance(long quantity, long value) {
        return new StockBalance(Quantity.of(quantity), Money.of(value));
    }
}
