package io.tillbook.query.sales;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which sales are wanted.
 *
 * @param location of a location
 * @param members of one of some members; of anybody where there are none
 * @param from of this business day and later ones
 * @param to of this business day and earlier ones
 */
record SalesFilter(@Nullable LocationId location, Set<MemberId> members, @Nullable LocalDate from,
        @Nullable LocalDate to) {
    /** Takes a copy. */
    SalesFilter {
        members = Set.copyOf(members);
    }
}
