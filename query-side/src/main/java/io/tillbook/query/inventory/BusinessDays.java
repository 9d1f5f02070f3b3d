package io.tillbook.query.inventory;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.query.kernel.Absorbed;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Business days of locations at this moment. */
final class BusinessDays {

    private static final ZoneOffset EARLIEST_ZONE = ZoneOffset.ofHours(14);

    private final StockViews views;
    private final InstantSource clock;
    // A location keeps its zone for ever.
    private final Map<LocationId, ZoneId> zones = new ConcurrentHashMap<>();

    BusinessDays(StockViews views, InstantSource clock) {
        this.views = views;
        this.clock = clock;
    }

    LocalDate today(LocationId location) {
        ZoneId zone = zones.get(location);
        if (zone == null) {
            Absorbed<StockedLocationView> found = views.locations().get(location.value());
            if (found == null) {
                return clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
            }
            zone = found.view().zone();
            zones.put(location, zone);
        }
        return clock.instant().atZone(zone).toLocalDate();
    }

    /** The business day where it begins first. */
    LocalDate latestToday() {
        return clock.instant().atOffset(EARLIEST_ZONE).toLocalDate();
    }
}
