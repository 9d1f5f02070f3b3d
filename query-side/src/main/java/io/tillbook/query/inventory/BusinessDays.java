package io.tillbook.query.inventory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.query.kernel.Absorbed;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Business days of locations at this moment. */
final class BusinessDays implements MeterBinder {

    private static final int MOST_ZONES = 10_000;
    private static final ZoneOffset EARLIEST_ZONE = ZoneOffset.ofHours(14);

    private final StockViews views;
    private final InstantSource clock;
    // A location keeps its zone for ever.
    private final Cache<LocationId, ZoneId> zones = Caffeine.newBuilder()
            .maximumSize(MOST_ZONES)
            .recordStats()
            .build();

    BusinessDays(StockViews views, InstantSource clock) {
        this.views = views;
        this.clock = clock;
    }

    LocalDate today(LocationId location) {
        ZoneId zone = zones.getIfPresent(location);
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

    @Override
    public void bindTo(MeterRegistry registry) {
        CaffeineCacheMetrics.monitor(registry, zones, "zones");
    }

    /** The business day where it begins first. */
    LocalDate latestToday() {
        return clock.instant().atOffset(EARLIEST_ZONE).toLocalDate();
    }
}
