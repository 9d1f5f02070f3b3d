package io.tillbook.api.access;

import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.LocationId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where a grant holds: at some locations and in some regions; everywhere where neither is named.
 *
 * @param locations these locations
 * @param regions and all locations of these regions, those that open later included
 */
public record Scope(List<LocationId> locations, List<String> regions) {
    /** The whole chain. */
    public static final Scope EVERYWHERE = new Scope(List.of(), List.of());

    /** One location. */
    public static Scope of(LocationId location) {
        return new Scope(List.of(location), List.of());
    }

    /** Takes copies. */
    public Scope {
        locations = List.copyOf(locations);
        regions = List.copyOf(regions);
    }

    /** Whether it is the whole chain. */
    public boolean isEverywhere() {
        return locations.isEmpty() && regions.isEmpty();
    }

    /** What whoever gives it or takes it away has to reach: a region may grow, so it concerns the whole chain. */
    public Extent extent() {
        return locations.isEmpty() || !regions.isEmpty() ? Extent.CHAIN : Extent.atAll(locations.stream());
    }

    /**
     * Whether a location belongs to it.
     *
     * @param region of a location; null where it has none
     */
    public boolean includes(LocationId location, Function<LocationId, @Nullable String> region) {
        return isEverywhere() || locations.contains(location) || isInRegion(location, region);
    }

    private boolean isInRegion(LocationId location, Function<LocationId, @Nullable String> region) {
        String known = regions.isEmpty() ? null : region.apply(location);
        return known != null && regions.contains(known);
    }

    /**
     * Whether all of another one belongs to it.
     *
     * @param region of a location; null where it has none
     */
    public boolean includes(Scope other, Function<LocationId, @Nullable String> region) {
        return isEverywhere() || (!other.isEverywhere() && regions.containsAll(other.regions)
                && other.locations.stream().allMatch(location -> includes(location, region)));
    }
}
