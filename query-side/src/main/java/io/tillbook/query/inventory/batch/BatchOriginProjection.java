package io.tillbook.query.inventory.batch;

import io.tillbook.api.inventory.BatchBalance;
import io.tillbook.api.inventory.InventoryEvent;
import io.tillbook.api.inventory.InventoryEvent.StockAdjusted;
import io.tillbook.api.inventory.InventoryEvent.StockReceived;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.SupplierId;
import io.tillbook.api.purchasing.PurchasingEvent.GoodsReceived;
import io.tillbook.api.purchasing.ReceivedLine;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Batches of products: their dates as they came in, and who delivered them. */
final class BatchOriginProjection implements Projection<BatchOriginView> {

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(GoodsReceived.class, StockReceived.class, StockAdjusted.class);
    }

    @Override
    public List<Step<BatchOriginView>> steps(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case GoodsReceived receipt -> delivered(receipt);
            case StockReceived in -> dated(in);
            case StockAdjusted fix -> dated(fix);
            default -> List.of();
        };
    }

    private static List<Step<BatchOriginView>> delivered(GoodsReceived receipt) {
        SupplierId supplier = receipt.supplier();
        return supplier == null
                ? List.of()
                : receipt.lines()
                        .stream()
                        .map(BatchOriginProjection::lot)
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(lot -> step(lot, before -> before.from(supplier)))
                        .toList();
    }

    static @Nullable BatchKey lot(ReceivedLine line) {
        return line.batch() == null ? null : new BatchKey(line.sku(), line.batch());
    }

    private static List<Step<BatchOriginView>> dated(InventoryEvent event) {
        return event.after()
                .touchedBatches()
                .stream()
                .map(BatchBalance::batch)
                .map(batch -> step(new BatchKey(event.sku(), batch.id()), before -> before.with(batch)))
                .toList();
    }

    private static Step<BatchOriginView> step(BatchKey lot, UnaryOperator<BatchOriginView> change) {
        return new Step<>(lot.key(), before -> change.apply(before == null ? BatchOriginView.none(lot) : before));
    }
}
