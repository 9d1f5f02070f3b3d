package io.tillbook.api.purchasing;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.SupplierId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened in purchasing. */
public sealed interface PurchasingEvent extends Event {
    /** Goods arrived from a supplier; {@code totalMinor} is their cost, in minor units. */
    record GoodsReceived(GoodsReceiptId receiptId, LocationId location, @Nullable SupplierId supplier,
            List<GoodsReceiptLine> lines, Money totalMinor) implements PurchasingEvent {}
}
