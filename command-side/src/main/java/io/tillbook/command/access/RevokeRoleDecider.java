package io.tillbook.command.access;

import io.tillbook.api.access.AccessCommand.RevokeRole;
import io.tillbook.api.access.AccessEvent.RoleRevoked;
import io.tillbook.api.access.AccessRejection.RoleNotGranted;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;

/** Takes a role away. */
final class RevokeRoleDecider implements Decider<RevokeRole> {
    @Override
    public Footprint footprint(RevokeRole command, States known) {
        return Footprint.none().writing(Employee.at(command.employee()));
    }

    @Override
    public Decision decide(RevokeRole command, Occurrence occurrence, States states) {
        return Employee.whenHired(command.employee(), states, employee -> employee.grant(command.role()).isEmpty()
                ? Decision.refused(new RoleNotGranted(command.employee(), command.role()))
                : new Draft(states)
                        .add(Employee.at(command.employee()),
                                new RoleRevoked(command.employee(), command.role(), command.reason()))
                        .accepted());
    }
}
