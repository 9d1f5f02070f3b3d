package io.tillbook.query.sight;

import io.tillbook.api.kernel.LocationId;

/** Something that is at a location, and that is seen by who sees the location. */
public interface Located {
    /** Where it is. */
    LocationId location();
}
