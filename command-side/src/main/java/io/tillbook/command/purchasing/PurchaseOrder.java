package io.tillbook.command.purchasing;

import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.purchasing.DeliveredGoods;
import io.tillbook.api.purchasing.OutstandingGoods;
import io.tillbook.api.purchasing.PurchaseOrderId;
import io.tillbook.api.purchasing.PurchasingEvent;
import io.tillbook.api.purchasing.PurchasingEvent.GoodsReceived;
import io.tillbook.api.purchasing.PurchasingEvent.GoodsReturnedToSupplier;
import io.tillbook.api.purchasing.PurchasingEvent.OrderClosed;
import io.tillbook.api.purchasing.PurchasingEvent.OrderDelivered;
import io.tillbook.api.purchasing.PurchasingEvent.OrderPlaced;
import io.tillbook.api.purchasing.PurchasingEvent.ReceiptLinesReturned;
import io.tillbook.api.purchasing.PurchasingEvent.SupplierDescribed;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** An order of goods, and what of it has not come. */
sealed interface PurchaseOrder {
    /** How its stream folds. */
    StreamType<PurchaseOrder> STREAM = StreamType.<PurchaseOrder>of("purchaseorder", new Unknown())
            .on(PurchasingEvent.class, PurchaseOrder::evolve);

    /** Nobody has placed it. */
    record Unknown() implements PurchaseOrder {}

    /** Nothing more is expected of it. */
    record Closed() implements PurchaseOrder {}

    /**
     * Its goods are expected; all of them may have come.
     *
     * @param location where they are to go
     * @param outstanding what has not come, above zero, by SKU
     */
    record Open(LocationId location, SortedMap<Sku, Quantity> outstanding) implements PurchaseOrder {
        /** What of goods that come was on order, and what is more than that. */
        List<DeliveredGoods> delivery(Map<Sku, Quantity> goods) {
            return goods.entrySet().stream().map(each -> delivered(each.getKey(), each.getValue())).toList();
        }

        /** What has not come. */
        List<OutstandingGoods> rest() {
            return outstanding.entrySet()
                    .stream()
                    .map(each -> new OutstandingGoods(each.getKey(), each.getValue()))
                    .toList();
        }

        private DeliveredGoods delivered(Sku sku, Quantity quantity) {
            Quantity settled = quantity.min(outstanding.getOrDefault(sku, Quantity.ZERO));
            return new DeliveredGoods(sku, settled, quantity.minus(settled));
        }

        private Open less(List<DeliveredGoods> goods) {
            SortedMap<Sku, Quantity> left = new TreeMap<>(outstanding);
            goods.forEach(each -> left.computeIfPresent(each.sku(), (_, before) -> before.minus(each.settled())));
            left.values().removeIf(Quantity::isZero);
            return new Open(location, left);
        }
    }

    /** Where its goods are to go; nowhere where it is over. */
    static Extent extent(PurchaseOrder order) {
        return switch (order) {
            case Open open -> Extent.at(open.location());
            case Unknown _,Closed _ -> Extent.NOWHERE;
        };
    }

    /** The stream of an order. */
    static StreamRef<PurchaseOrder> at(PurchaseOrderId order) {
        return STREAM.at(order);
    }

    private static PurchaseOrder evolve(PurchaseOrder order, PurchasingEvent event) {
        return switch (event) {
            case OrderPlaced placed -> open(placed);
            case OrderDelivered delivered -> order instanceof Open open ? open.less(delivered.goods()) : order;
            case OrderClosed _ -> new Closed();
            case GoodsReceived _,GoodsReturnedToSupplier _,ReceiptLinesReturned _,SupplierDescribed _ -> order;
        };
    }

    private static Open open(OrderPlaced placed) {
        SortedMap<Sku, Quantity> ordered = new TreeMap<>();
        placed.lines().forEach(line -> ordered.merge(line.sku(), line.quantity(), Quantity::plus));
        return new Open(placed.location(), ordered);
    }
}
