package io.tillbook.query.access;

import io.tillbook.api.access.AccessEvent.TokenIssued;
import io.tillbook.api.access.GrantedLimit;
import io.tillbook.api.access.RoleId;
import io.tillbook.api.access.TokenId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Principal;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A token; what it is recognized by is not part of it.
 *
 * @param principal whom it is for
 * @param name what people call it
 * @param roles what it may do; all that the employee may where it is an employee's and names none
 * @param locations where; everywhere where neither locations nor regions are named
 * @param regions and where else
 * @param expiresAt until when, itself excluded; null without end
 * @param revokedAt when it was ended; null where it was not
 * @param revokedBecause why
 * @param limits how much of what needs no approval
 */
record TokenView(TokenId id, Principal principal, String name, List<RoleId> roles, List<LocationId> locations,
        List<String> regions, OffsetDateTime issuedAt, @Nullable Principal issuedBy,
        @Nullable OffsetDateTime expiresAt, @Nullable OffsetDateTime revokedAt, @Nullable String revokedBecause,
        List<GrantedLimit> limits) {

    static TokenView of(TokenIssued issued, OffsetDateTime at, @Nullable Principal by) {
        return new TokenView(issued.token(), issued.principal(), issued.name(), issued.roles(),
                issued.scope().locations(), issued.scope().regions(), at, by, issued.expiresAt(), null, null,
                issued.limits());
    }

    TokenView revoked(OffsetDateTime at, String because) {
        return new TokenView(id, principal, name, roles, locations, regions, issuedAt, issuedBy, expiresAt, at,
                because, limits);
    }
}
