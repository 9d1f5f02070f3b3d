package io.tillbook.query.sight;

import io.tillbook.api.kernel.LocationId;

/** Something that is at a location. */
public interface Located extends Placed {
    /** Where it is. */
    LocationId location();

    @Override
    default boolean isSeenBy(Sight sight) {
        return sight.sees(location());
    }
}
