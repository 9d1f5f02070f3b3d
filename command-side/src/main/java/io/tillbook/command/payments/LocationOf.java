package io.tillbook.command.payments;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.kernel.Footprint;
import org.jspecify.annotations.Nullable;

/** The location of a payment, which tells by which clock its days are counted. */
final class LocationOf {
    private LocationOf() {}

    /** A footprint that reads it; none where the payment is not known. */
    static Footprint reading(Footprint footprint, @Nullable LocationId location) {
        return location == null ? footprint : footprint.reading(Location.at(location));
    }
}
