package io.tillbook.query.stocktake;

import io.tillbook.api.inventory.InventoryEvent;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;

/** What there is to be counted: the balance that the newest stock event tells, by batches. */
final class BookProjection implements Projection<BookView> {

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(InventoryEvent.class);
    }

    @Override
    public List<Step<BookView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof InventoryEvent event
                ? List.of(new Step<>(BookView.key(event.location(), event.sku()),
                        before -> (before == null ? BookView.none(event.location(), event.sku()) : before)
                                .with(event.after())))
                : List.of();
    }
}
