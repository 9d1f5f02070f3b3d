package io.tillbook.query.inventory;

import io.tillbook.api.catalog.CatalogEvent.LocationOpened;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;

/** Time zones of locations. */
final class StockedLocationProjection implements Projection<StockedLocationView> {

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(LocationOpened.class);
    }

    @Override
    public List<Step<StockedLocationView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof LocationOpened event
                ? List.of(new Step<>(event.location().value(),
                        before -> new StockedLocationView(event.location(), event.zone())))
                : List.of();
    }
}
