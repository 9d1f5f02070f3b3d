package io.tillbook.query.purchasing;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Rounding;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.kernel.SupplierId;
import io.tillbook.api.purchasing.DeliveredGoods;
import io.tillbook.api.purchasing.GoodsReceiptId;
import io.tillbook.api.purchasing.PurchaseOrderId;
import io.tillbook.api.purchasing.PurchaseOrderLine;
import io.tillbook.api.purchasing.PurchasingEvent.OrderClosed;
import io.tillbook.api.purchasing.PurchasingEvent.OrderDelivered;
import io.tillbook.api.purchasing.PurchasingEvent.OrderPlaced;
import io.tillbook.query.kernel.Saturating;
import io.tillbook.query.sight.Located;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An order of goods.
 *
 * @param place position of the event that it was placed by: its place among all orders
 * @param expectedOn the day on which the goods are expected, where the order says so
 * @param isOpen whether something of it is still expected
 * @param lines what was ordered, and how much of it has come
 * @param excess what has come for it beyond what was ordered, each SKU once
 * @param receipts the goods receipts that came for it, those of the latest deliveries
 * @param expectedCostMinor what all of it is expected to cost, in minor units; null where not each line tells it
 * @param closedBecause why nothing more is expected, where somebody has said so
 */
record OrderView(PurchaseOrderId id, LocationId location, SupplierId supplier, OrderState state, long place,
        OffsetDateTime placedAt, @Nullable LocalDate expectedOn, boolean isOpen, List<OrderedLine> lines,
        List<Excess> excess, List<GoodsReceiptId> receipts, @Nullable Money expectedCostMinor,
        @Nullable OffsetDateTime closedAt, @Nullable String closedBecause) implements Located {

    /** So many receipts of an order are told. */
    static final int MOST_RECEIPTS = 200;

    /** Goods that have come and were not ordered. */
    record Excess(Sku sku, Quantity quantity) {}

    static OrderView of(OrderPlaced placed, long position, OffsetDateTime at) {
        return new OrderView(placed.orderId(), placed.location(), placed.supplier(), OrderState.EXPECTED, position, at,
                placed.expectedOn(), true, placed.lines().stream().map(OrderedLine::of).toList(), List.of(), List.of(),
                cost(placed.lines()), null, null);
    }

    /** Goods have come; lines of the same SKU are served in their order. */
    OrderView delivered(OrderDelivered came) {
        Map<Sku, Quantity> left = new HashMap<>();
        came.goods().forEach(goods -> left.merge(goods.sku(), goods.settled(), Quantity::plus));
        List<OrderedLine> after = new ArrayList<>();
        for (OrderedLine line : lines) {
            Quantity more = left.getOrDefault(line.sku(), Quantity.ZERO).min(line.outstanding());
            left.computeIfPresent(line.sku(), (_, before) -> before.minus(more));
            after.add(more.isZero() ? line : line.withMore(more));
        }
        boolean isComplete = after.stream().allMatch(line -> line.outstanding().isZero());
        boolean isBegun = after.stream().anyMatch(line -> !line.delivered().isZero());
        OrderState next = state == OrderState.CLOSED ? state
                : isComplete ? OrderState.DELIVERED : isBegun ? OrderState.PARTLY_DELIVERED : state;
        return new OrderView(id, location, supplier, next, place, placedAt, expectedOn, isOpen && !isComplete, after,
                more(came.goods()), withLast(came.receiptId()), expectedCostMinor, closedAt, closedBecause);
    }

    /** Nothing more is expected. */
    OrderView closed(OrderClosed closed, OffsetDateTime at) {
        return new OrderView(id, location, supplier, OrderState.CLOSED, place, placedAt, expectedOn, false, lines,
                excess, receipts, expectedCostMinor, at, closed.reason());
    }

    private static @Nullable Money cost(List<PurchaseOrderLine> lines) {
        Money sum = Money.ZERO;
        for (PurchaseOrderLine line : lines) {
            Money unitCost = line.unitCostMinor();
            if (unitCost == null) {
                return null;
            }
            sum = Saturating.plus(sum, Rounding.lineAmount(unitCost, line.quantity()));
        }
        return sum;
    }

    private List<Excess> more(List<DeliveredGoods> goods) {
        Map<Sku, Quantity> sums = new TreeMap<>(Comparator.comparing(Sku::value));
        excess.forEach(each -> sums.put(each.sku(), each.quantity()));
        goods.stream()
                .filter(each -> each.excess().isPositive())
                .forEach(each -> sums.merge(each.sku(), each.excess(), Saturating::plus));
        return sums.entrySet().stream().map(each -> new Excess(each.getKey(), each.getValue())).toList();
    }

    private List<GoodsReceiptId> withLast(GoodsReceiptId receipt) {
        List<GoodsReceiptId> all = new ArrayList<>(receipts);
        all.add(receipt);
        return List.copyOf(all.subList(Math.max(0, all.size() - MOST_RECEIPTS), all.size()));
    }
}
