package io.tillbook.api.pricing.list;

import io.tillbook.api.kernel.LocationId;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Where something is sold, as far as prices depend on it.
 *
 * @param location the location; null for several
 * @param region the region that the location is in
 * @param zone the zone of the clock on its wall
 * @param channel by which channel it is sold; null for the store itself
 */
public record PricePlace(@Nullable LocationId location, @Nullable String region, ZoneId zone,
        @Nullable String channel) {
    /** Wherever the prices of a scope hold, by a clock. */
    public static PricePlace of(PriceScope scope, ZoneId zone) {
        return new PricePlace(scope.store(), scope.region(), zone, scope.channel());
    }
}
