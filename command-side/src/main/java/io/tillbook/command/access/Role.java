package io.tillbook.command.access;

import io.tillbook.api.access.AccessEvent.RoleDefined;
import io.tillbook.api.access.AccessRejection;
import io.tillbook.api.access.AccessRejection.UnknownRole;
import io.tillbook.api.access.RoleId;
import io.tillbook.api.kernel.BuiltInRole;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * A role that the chain has defined.
 *
 * @param permissions ids of what it may do; none where it is not defined
 */
record Role(Set<String> permissions) {
    /** How its stream folds. */
    static final StreamType<Role> STREAM = StreamType.of("role", new Role(Set.of()))
            .on(RoleDefined.class, (_, defined) -> new Role(Set.copyOf(defined.permissions())));

    static StreamRef<Role> at(RoleId role) {
        return STREAM.at(role);
    }

    boolean isDefined() {
        return !permissions.isEmpty();
    }

    static boolean isBuiltIn(RoleId role) {
        return BuiltInRole.of(role.value()).isPresent();
    }

    /** Reads the roles that the chain may have defined. */
    static Footprint reading(Footprint footprint, Collection<RoleId> roles) {
        return footprint.readingAll(roles.stream().filter(role -> !isBuiltIn(role)).map(Role::at));
    }

    /** Rule: the role is built in or defined. */
    static Optional<AccessRejection> unknown(RoleId role, States states) {
        return isBuiltIn(role) || states.of(at(role)).isDefined()
                ? Optional.empty()
                : Optional.of(new UnknownRole(role));
    }
}
