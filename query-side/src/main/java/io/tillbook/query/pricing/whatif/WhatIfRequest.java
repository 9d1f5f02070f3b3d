package io.tillbook.query.pricing.whatif;

import io.tillbook.api.kernel.LocationId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks.
 *
 * @param promotion whose place the draft takes, or whose version it is
 * @param version which version
 * @param rule the draft as JSON: texts, numbers, booleans, lists and maps
 * @param locations only sales of these stores; of all where there are none
 * @param fromPosition only sales behind this position; behind 0 where it is null
 * @param toPosition and up to this one; the last one that there is where it is null
 * @param fromDay only sales of this business day and later ones
 * @param untilDay only sales of earlier business days
 */
public record WhatIfRequest(@Nullable String promotion, @Nullable Integer version, @Nullable Object rule,
        Baseline baseline, List<LocationId> locations, @Nullable Long fromPosition, @Nullable Long toPosition,
        @Nullable LocalDate fromDay, @Nullable LocalDate untilDay) {
    /** Copies the list. */
    public WhatIfRequest {
        locations = List.copyOf(locations);
    }
}
