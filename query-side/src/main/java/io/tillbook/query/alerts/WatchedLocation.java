package io.tillbook.query.alerts;

import io.tillbook.api.kernel.LocationId;
import java.time.ZoneId;

/**
 * A location whose stocks are looked at when its day begins.
 *
 * @param zone business days are counted in it
 */
public record WatchedLocation(LocationId location, ZoneId zone) {}
