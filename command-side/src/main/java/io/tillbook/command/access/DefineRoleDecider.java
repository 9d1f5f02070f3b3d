package io.tillbook.command.access;

import io.tillbook.api.access.AccessCommand.DefineRole;
import io.tillbook.api.access.AccessEvent.RoleDefined;
import io.tillbook.api.access.AccessRejection;
import io.tillbook.api.access.AccessRejection.RoleBuiltIn;
import io.tillbook.api.access.AccessRejection.UnknownPermissions;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Defines a role of the chain by permissions that there are. */
final class DefineRoleDecider implements Decider<DefineRole> {
    private final Supplier<Set<String>> permissions;

    /** @param permissions ids of all permissions */
    DefineRoleDecider(Supplier<Set<String>> permissions) {
        this.permissions = permissions;
    }

    @Override
    public Footprint footprint(DefineRole command, States known) {
        return Footprint.none().writing(Role.at(command.role()));
    }

    @Override
    public Decision decide(DefineRole command, Occurrence occurrence, States states) {
        return Rules.firstBroken(() -> builtIn(command), () -> unknown(command))
                .orElseGet(() -> new Draft(states)
                        .add(Role.at(command.role()),
                                new RoleDefined(command.role(), command.permissions().stream().distinct().toList()))
                        .accepted());
    }

    private static Optional<AccessRejection> builtIn(DefineRole command) {
        return Rules.when(Role.isBuiltIn(command.role()), () -> new RoleBuiltIn(command.role()));
    }

    private Optional<AccessRejection> unknown(DefineRole command) {
        List<String> unknown = command.permissions().stream().filter(id -> !permissions.get().contains(id)).toList();
        return Rules.when(!unknown.isEmpty(), () -> new UnknownPermissions(unknown));
    }
}
