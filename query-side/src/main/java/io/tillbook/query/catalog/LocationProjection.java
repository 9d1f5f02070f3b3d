package io.tillbook.query.catalog;

import io.tillbook.api.catalog.CatalogEvent;
import io.tillbook.api.catalog.CatalogEvent.LocationOpened;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;

/** Locations by id. */
final class LocationProjection implements Projection<LocationView> {

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(CatalogEvent.LocationOpened.class);
    }

    @Override
    public List<Step<LocationView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof LocationOpened event
                ? List.of(new Step<>(event.location().value(), before -> location(event)))
                : List.of();
    }

    private static LocationView location(LocationOpened event) {
        return new LocationView(event.location(), event.name(), event.kind(), event.region(), event.zone(),
                event.negativeStock());
    }
}
