package io.tillbook.command.access;

import io.tillbook.api.access.AccessCommand.GrantRole;
import io.tillbook.api.access.AccessEvent.RoleGranted;
import io.tillbook.api.access.AccessRejection.RoleAlreadyGranted;
import io.tillbook.api.access.AccessRejection;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.util.List;
import java.util.Optional;

/** Gives an employee a role, unless they have just this already. */
final class GrantRoleDecider implements Decider<GrantRole> {
    private final Limits limits;

    GrantRoleDecider(Limits limits) {
        this.limits = limits;
    }

    @Override
    public Footprint footprint(GrantRole command, States known) {
        return Role.reading(Footprint.none(), List.of(command.role()))
                .readingAll(command.locations().stream().map(Location::at))
                .writing(Employee.at(command.employee()));
    }

    @Override
    public Extent extent(GrantRole command, States states) {
        return command.grant().scope().extent();
    }

    @Override
    public Decision decide(GrantRole command, Occurrence occurrence, States states) {
        return Employee.whenHired(command.employee(), states, employee -> Rules
                .firstBroken(() -> Role.unknown(command.role(), states),
                        () -> Rules.firstOf(command.locations(), at -> Catalog.unknownLocation(states, at)),
                        () -> limits.unknown(command.limits()),
                        () -> alreadyGranted(command, employee))
                .orElseGet(() -> new Draft(states)
                        .add(Employee.at(command.employee()), new RoleGranted(command.employee(), command.grant()))
                        .accepted()));
    }

    private static Optional<AccessRejection> alreadyGranted(GrantRole command, Employee.Hired employee) {
        return Rules.when(employee.grants().contains(command.grant()),
                () -> new RoleAlreadyGranted(command.employee(), command.role()));
    }
}
