package io.tillbook.api.tax;

import io.tillbook.api.kernel.LocationId;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Where something is sold, as far as taxes depend on it.
 *
 * @param location the location; null for all of a region, or of the chain
 * @param region the region that it is in
 * @param zone the zone of the clock on its wall
 */
public record TaxPlace(@Nullable LocationId location, @Nullable String region, ZoneId zone) {}
