package io.tillbook.query.alerts;

import io.tillbook.api.catalog.CatalogEvent.LocationOpened;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;

/** Locations and their time zones. */
final class WatchedLocationProjection implements Projection<WatchedLocation> {

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(LocationOpened.class);
    }

    @Override
    public List<Step<WatchedLocation>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof LocationOpened opened
                ? List.of(new Step<>(opened.location().value(),
                        before -> new WatchedLocation(opened.location(), opened.zone())))
                : List.of();
    }
}
