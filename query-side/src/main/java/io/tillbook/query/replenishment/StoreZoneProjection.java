package io.tillbook.query.replenishment;

import io.tillbook.api.catalog.CatalogEvent.LocationOpened;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;

/** Time zones of locations. */
final class StoreZoneProjection implements Projection<StoreZoneView> {

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(LocationOpened.class);
    }

    @Override
    public List<Step<StoreZoneView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof LocationOpened opened
                ? List.of(new Step<>(opened.location().value(), before -> new StoreZoneView(opened.zone())))
                : List.of();
    }
}
