package io.tillbook.query.purchasing;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.SupplierId;
import io.tillbook.api.purchasing.GoodsReceiptId;
import io.tillbook.api.purchasing.PurchaseOrderId;
import io.tillbook.api.purchasing.PurchasingEvent.GoodsReceived;
import io.tillbook.api.purchasing.PurchasingEvent.GoodsReturnedToSupplier;
import io.tillbook.api.purchasing.SentBackLine;
import io.tillbook.api.purchasing.SupplierReturnId;
import io.tillbook.query.sight.Located;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Goods that came from a supplier.
 *
 * @param place position of its event: its place among all receipts
 * @param order the order that they came for, where there was one
 * @param totalMinor what all of it has cost, in minor units
 * @param sentBack what went back to the supplier
 */
record ReceiptView(GoodsReceiptId id, LocationId location, @Nullable SupplierId supplier,
        @Nullable PurchaseOrderId order, long place, OffsetDateTime receivedAt, List<ReceivedGoods> lines,
        Money totalMinor, List<SentBack> sentBack) implements Located {

    /**
     * That goods went back.
     *
     * @param creditMinor what the supplier gives back for them, in minor units
     */
    record SentBack(SupplierReturnId id, OffsetDateTime at, String reason, Money creditMinor) {}

    static ReceiptView of(GoodsReceived came, long position, OffsetDateTime at) {
        return new ReceiptView(came.receiptId(), came.location(), came.supplier(), came.orderId(), position, at,
                came.lines().stream().map(ReceivedGoods::of).toList(), came.totalMinor(), List.of());
    }

    ReceiptView less(GoodsReturnedToSupplier back, OffsetDateTime at) {
        Map<Integer, Quantity> gone = back.lines()
                .stream()
                .collect(Collectors.toMap(SentBackLine::receiptLineNo, SentBackLine::quantity, Quantity::plus));
        List<ReceivedGoods> after = lines.stream()
                .map(line -> line.less(gone.getOrDefault(line.lineNo(), Quantity.ZERO)))
                .toList();
        SentBack next = new SentBack(back.returnId(), at, back.reason(), back.creditMinor());
        return new ReceiptView(id, location, supplier, order, place, receivedAt, after, totalMinor,
                Stream.concat(sentBack.stream(), Stream.of(next)).toList());
    }
}
