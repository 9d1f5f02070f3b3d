package io.tillbook.query.access;

import io.tillbook.api.access.Grant;
import io.tillbook.api.access.GrantedLimit;
import io.tillbook.api.access.RoleId;
import io.tillbook.api.kernel.LocationId;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A role that somebody has.
 *
 * @param locations where; everywhere where neither locations nor regions are named
 * @param regions and where else
 * @param from from when on, itself included; null from the beginning
 * @param until until when, itself excluded; null without end
 * @param limits how much of what needs no approval
 */
record GrantView(RoleId role, List<LocationId> locations, List<String> regions, @Nullable OffsetDateTime from,
        @Nullable OffsetDateTime until, List<GrantedLimit> limits) {

    static GrantView of(Grant grant) {
        return new GrantView(grant.role(), grant.scope().locations(), grant.scope().regions(), grant.from(),
                grant.until(), grant.limits());
    }
}
