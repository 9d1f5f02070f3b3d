package io.tillbook.api.purchasing;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.SupplierId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened in purchasing. */
public sealed interface PurchasingEvent extends Event {
    /**
     * Goods arrived from a supplier.
     *
     * @param totalMinor their cost, in minor units
     * @param orderId the order that they came for, where there was one
     */
    record GoodsReceived(GoodsReceiptId receiptId, LocationId location, @Nullable SupplierId supplier,
            List<ReceivedLine> lines, Money totalMinor, @Nullable PurchaseOrderId orderId)
            implements
            PurchasingEvent {
        /** Goods arrived that were not ordered. */
        public GoodsReceived(GoodsReceiptId receiptId, LocationId location, @Nullable SupplierId supplier,
                List<ReceivedLine> lines, Money totalMinor) {
            this(receiptId, location, supplier, lines, totalMinor, null);
        }
    }

    /** Goods were ordered; the fields are those of {@link PurchasingCommand.PlaceOrder}. */
    record OrderPlaced(PurchaseOrderId orderId, LocationId location, SupplierId supplier,
            @Nullable LocalDate expectedOn, List<PurchaseOrderLine> lines) implements PurchasingEvent {}

    /** Goods came for an order; {@code goods} tells how much of what, each SKU once. */
    record OrderDelivered(PurchaseOrderId orderId, LocationId location, GoodsReceiptId receiptId,
            List<DeliveredGoods> goods) implements PurchasingEvent {}

    /** Nothing more is expected of an order; {@code outstanding} is what had not come, each SKU once. */
    record OrderClosed(PurchaseOrderId orderId, LocationId location, String reason,
            List<OutstandingGoods> outstanding) implements PurchasingEvent {}

    /** It is known who a supplier is; the fields are those of {@link PurchasingCommand.DescribeSupplier}. */
    record SupplierDescribed(SupplierId supplier, String name, @Nullable String note) implements PurchasingEvent {}

    /**
     * Goods went back to their supplier.
     *
     * @param location where they left
     * @param lines what went back
     * @param reason why, in words
     * @param creditMinor what the supplier gives back for all of it, in minor units
     * @param costMinor what all of it cost in stock, in minor units
     * @param varianceMinor the price variance: credit less cost, in minor units
     */
    record GoodsReturnedToSupplier(SupplierReturnId returnId, GoodsReceiptId receiptId, LocationId location,
            @Nullable SupplierId supplier, List<SentBackLine> lines, String reason, Money creditMinor,
            Money costMinor, Money varianceMinor) implements PurchasingEvent {}

    /** The receipt's own memory of what went back of its lines. */
    record ReceiptLinesReturned(GoodsReceiptId receiptId, SupplierReturnId returnId, List<SupplierReturnLine> lines)
            implements
            PurchasingEvent {}
}
