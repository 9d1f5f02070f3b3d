package io.tillbook.api.access;

import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.Required;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A role that an employee has.
 *
 * @param role the role
 * @param scope where
 * @param from from when on, itself included; from the beginning where it is missing
 * @param until until when, itself excluded; without end where it is missing
 * @param limits how much of what needs nobody else; what is not named is not limited
 */
public record Grant(RoleId role, Scope scope, @Nullable OffsetDateTime from, @Nullable OffsetDateTime until,
        @Required(false) List<GrantedLimit> limits) {
    /** Takes a copy. */
    public Grant {
        limits = Require.list("limits", limits);
    }

    /** A grant without limits. */
    public Grant(RoleId role, Scope scope, @Nullable OffsetDateTime from, @Nullable OffsetDateTime until) {
        this(role, scope, from, until, List.of());
    }
}
