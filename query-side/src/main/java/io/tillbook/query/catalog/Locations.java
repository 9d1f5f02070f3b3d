package io.tillbook.query.catalog;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.query.kernel.StoredView;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All locations and their business days at this moment: the one read model of them. */
public final class Locations implements MeterBinder {

    /** The group of views it is part of; it knows of all events that the group has absorbed. */
    public static final String GROUP = "catalog";

    private static final int MOST_ZONES = 10_000;
    private static final ZoneOffset EARLIEST_ZONE = ZoneOffset.ofHours(14);

    private final CatalogViews views;
    private final InstantSource clock;
    // A location keeps its zone for ever.
    private final Cache<LocationId, ZoneId> zones = Caffeine.newBuilder()
            .maximumSize(MOST_ZONES)
            .recordStats()
            .build();

    Locations(CatalogViews views, InstantSource clock) {
        this.views = views;
        this.clock = clock;
    }

    /** All of them. */
    public List<LocationView> all() {
        return views.allLocations().stream().map(StoredView::view).toList();
    }

    /** One of them; null where there is no such location. */
    public @Nullable LocationView find(LocationId location) {
        StoredView<LocationView> found = views.locations().get(location.value());
        return found == null ? null : found.view();
    }

    /** Those of some regions. */
    public Set<LocationId> ofRegions(Collection<String> regions) {
        return regions.isEmpty() ? Set.of()
                : views.ofRegions(regions).stream().map(found -> found.view().id()).collect(Collectors.toSet());
    }

    /** The business day of a location; that of UTC where there is no such location. */
    public LocalDate today(LocationId location) {
        return requireNonNull(today(List.of(location)).get(location));
    }

    /** The business days of locations, in one reading at most. */
    public Map<LocationId, LocalDate> today(Collection<LocationId> locations) {
        Map<LocationId, LocalDate> days = HashMap.newHashMap(locations.size());
        zones(locations).forEach((location, zone) -> days.put(location, LocalDate.ofInstant(clock.instant(), zone)));
        return days;
    }

    /** The time zones of locations, in one reading at most; UTC where there is no such location. */
    public Map<LocationId, ZoneId> zones(Collection<LocationId> locations) {
        Map<LocationId, ZoneId> known = new HashMap<>(zones.getAllPresent(locations));
        List<String> missing = locations.stream()
                .filter(location -> !known.containsKey(location))
                .map(LocationId::value)
                .distinct()
                .toList();
        if (!missing.isEmpty()) {
            views.locations()
                    .load(missing)
                    .values()
                    .forEach(found -> known.put(found.view().id(), found.view().zone()));
            zones.putAll(known);
        }
        locations.forEach(location -> known.putIfAbsent(location, ZoneOffset.UTC));
        return known;
    }

    /** The business day where it begins first. */
    public LocalDate latestToday() {
        return LocalDate.ofInstant(clock.instant(), EARLIEST_ZONE);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        CaffeineCacheMetrics.monitor(registry, zones, "zones");
    }
}
