package io.tillbook.query.access;

import io.tillbook.api.access.Grant;
import io.tillbook.api.access.RoleId;
import io.tillbook.api.kernel.EmployeeId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works for the chain.
 *
 * @param hiredAt since when
 * @param roles what they were given and still have, in the order in which they were given it
 * @param suspended whether they may do nothing for now
 * @param suspendedBecause why; null where they are not suspended
 * @param signsIn whether they have a password
 */
record EmployeeView(EmployeeId id, OffsetDateTime hiredAt, List<GrantView> roles, boolean suspended,
        @Nullable String suspendedBecause, boolean signsIn) {

    static EmployeeView hired(EmployeeId id, OffsetDateTime at) {
        return new EmployeeView(id, at, List.of(), false, null, false);
    }

    EmployeeView with(Grant grant) {
        return new EmployeeView(id, hiredAt, Stream.concat(roles.stream(), Stream.of(GrantView.of(grant))).toList(),
                suspended, suspendedBecause, signsIn);
    }

    EmployeeView without(RoleId role) {
        return new EmployeeView(id, hiredAt, roles.stream().filter(each -> !each.role().equals(role)).toList(),
                suspended, suspendedBecause, signsIn);
    }

    EmployeeView suspended(@Nullable String because) {
        return new EmployeeView(id, hiredAt, roles, because != null, because, signsIn);
    }

    EmployeeView signingIn() {
        return new EmployeeView(id, hiredAt, roles, suspended, suspendedBecause, true);
    }
}
