package io.tillbook.query.purchasing;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.purchasing.PurchasingEvent.GoodsReceived;
import io.tillbook.api.purchasing.PurchasingEvent.GoodsReturnedToSupplier;
import io.tillbook.query.kernel.Projection;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

/** Goods receipts by id. */
final class ReceiptProjection implements Projection<ReceiptView> {

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(GoodsReceived.class, GoodsReturnedToSupplier.class);
    }

    @Override
    public List<Step<ReceiptView>> steps(RecordedEvent recorded) {
        OffsetDateTime at = recorded.occurrence().occurredAt();
        return switch (recorded.event()) {
            case GoodsReceived came ->
                List.of(new Step<>(came.receiptId().value(), _ -> ReceiptView.of(came, recorded.position(), at)));
            case GoodsReturnedToSupplier back -> List.of(
                    new Step<>(back.receiptId().value(), before -> before == null ? null : before.less(back, at)));
            default -> List.of();
        };
    }
}
