package io.tillbook.query.inventory.batch;

import io.tillbook.api.inventory.InventoryEvent;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.inventory.book.StockKey;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;

/** Where batches are, as the newest event that touched them tells. */
final class BatchPlaceProjection implements Projection<BatchPlaceView> {

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(InventoryEvent.class);
    }

    @Override
    public List<Step<BatchPlaceView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof InventoryEvent event
                ? event.after().touchedBatches().stream().map(balance -> {
                    String key = key(event, balance.batch().id().value());
                    BatchPlaceView after = BatchPlaceView.of(event.location(), event.sku(), balance, key);
                    return new Step<BatchPlaceView>(key, before -> after.equals(before) ? before : after);
                }).toList()
                : List.of();
    }

    private static String key(InventoryEvent event, String batch) {
        return StockKey.of(event.location(), event.sku()) + "/" + batch;
    }
}
