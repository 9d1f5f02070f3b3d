package io.tillbook.query.purchasing;

import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.kernel.SupplierId;
import io.tillbook.api.purchasing.DeliveredGoods;
import io.tillbook.api.purchasing.GoodsReceiptId;
import io.tillbook.api.purchasing.OutstandingGoods;
import io.tillbook.api.purchasing.PurchaseOrderId;
import io.tillbook.api.purchasing.PurchaseOrderLine;
import io.tillbook.api.purchasing.PurchasingEvent.GoodsReceived;
import io.tillbook.api.purchasing.PurchasingEvent.GoodsReturnedToSupplier;
import io.tillbook.api.purchasing.PurchasingEvent.OrderClosed;
import io.tillbook.api.purchasing.PurchasingEvent.OrderDelivered;
import io.tillbook.api.purchasing.PurchasingEvent.OrderPlaced;
import io.tillbook.api.purchasing.PurchasingEvent.SupplierDescribed;
import io.tillbook.api.purchasing.ReceivedLine;
import io.tillbook.api.purchasing.SentBackLine;
import io.tillbook.api.purchasing.SupplierReturnId;
import io.tillbook.api.replenishment.ReplenishmentEvent.SupplySet;
import io.tillbook.query.testing.HistoryBuilder;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The shop orders twelve teas on two lines and four salts; nine teas come and one salt too many, and three go back. */
final class PurchasingStory {

    static final LocationId SHOP = new LocationId("SHOP");
    static final Sku TEA = new Sku("TEA");
    static final Sku SALT = new Sku("SALT");
    static final SupplierId FARM = new SupplierId("farm");
    static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);
    static final OffsetDateTime NOON = OffsetDateTime.parse("2026-11-22T12:00:00+08:00");

    private final HistoryBuilder history = new HistoryBuilder();
    private final LocationId location;
    private final String order;
    private OffsetDateTime now = NOON;

    PurchasingStory(LocationId location, String order) {
        this.location = location;
        this.order = order;
    }

    PurchasingStory placed() {
        return add("purchaseorder-" + order, new OrderPlaced(id(), location, FARM, FRIDAY,
                List.of(ordered(1, TEA, 10, 50L), ordered(2, SALT, 4, 20L), ordered(3, TEA, 2, 50L))));
    }

    /** An order of which nobody says what it costs. */
    PurchasingStory placedUnpriced() {
        return add("purchaseorder-" + order,
                new OrderPlaced(id(), location, FARM, null, List.of(ordered(1, TEA, 1, null))));
    }

    PurchasingStory received() {
        GoodsReceiptId receipt = new GoodsReceiptId(order + "-G1");
        add("receipt-" + receipt.value(), new GoodsReceived(receipt, location, FARM,
                List.of(new ReceivedLine(1, TEA, Quantity.of(9), Money.of(50), null, new BatchId("B1"), null,
                        FRIDAY.plusDays(9)),
                        new ReceivedLine(2, SALT, Quantity.of(5), null, Money.of(99), null, null,
                                null)),
                Money.of(549), id()));
        return delivered(receipt.value(), goods(TEA, 9, 0), goods(SALT, 4, 1));
    }

    PurchasingStory rest() {
        return delivered(order + "-G2", goods(TEA, 3, 0));
    }

    PurchasingStory sentBack() {
        GoodsReceiptId receipt = new GoodsReceiptId(order + "-G1");
        return add("supplierreturn-" + order,
                new GoodsReturnedToSupplier(new SupplierReturnId(order + "-U1"), receipt, location, FARM,
                        List.of(new SentBackLine(1, TEA, Quantity.of(3), Money.of(150), Money.of(150), Money.ZERO,
                                new BatchId("B1"), null)),
                        "damp", Money.of(150), Money.of(150), Money.ZERO));
    }

    PurchasingStory closed() {
        return add("purchaseorder-" + order,
                new OrderClosed(id(), location, "sold out", List.of(new OutstandingGoods(TEA, Quantity.of(3)))));
    }

    PurchasingStory described(String name) {
        return add("supplier-farm", new SupplierDescribed(FARM, name, null));
    }

    PurchasingStory suppliedBy(String supplier) {
        return add("supply-SALT", new SupplySet(SALT, new SupplierId(supplier), Quantity.of(6), null, 3, Money.of(20)));
    }

    HistoryBuilder history() {
        return history;
    }

    static HistoryBuilder all(PurchasingStory... stories) {
        HistoryBuilder all = new HistoryBuilder();
        Stream.of(stories)
                .flatMap(story -> story.history().events().stream())
                .forEach(event -> all.at(event.occurrence().occurredAt()).add(event.stream().value(), event.event()));
        return all;
    }

    private PurchaseOrderId id() {
        return new PurchaseOrderId(order);
    }

    private PurchasingStory delivered(String receipt, DeliveredGoods... goods) {
        return add("purchaseorder-" + order,
                new OrderDelivered(id(), location, new GoodsReceiptId(receipt), List.of(goods)));
    }

    private PurchasingStory add(String stream, Event event) {
        history.at(now).add(stream, event);
        now = now.plusHours(1);
        return this;
    }

    private static DeliveredGoods goods(Sku sku, long settled, long excess) {
        return new DeliveredGoods(sku, Quantity.of(settled), Quantity.of(excess));
    }

    private static PurchaseOrderLine ordered(int lineNo, Sku sku, long pieces,
            @Nullable Long unitCostMinor) {
        return new PurchaseOrderLine(lineNo, sku, Quantity.of(pieces),
                unitCostMinor == null ? null : Money.of(unitCostMinor));
    }
}
