package io.tillbook.command.access;

import io.tillbook.api.access.AccessCommand.SetUpOwner;
import io.tillbook.api.access.AccessEvent.EmployeeHired;
import io.tillbook.api.access.AccessEvent.LedgerClaimed;
import io.tillbook.api.access.AccessEvent.PasswordSet;
import io.tillbook.api.access.AccessEvent.RoleGranted;
import io.tillbook.api.access.Grant;
import io.tillbook.api.access.RoleId;
import io.tillbook.api.access.Scope;
import io.tillbook.api.kernel.BuiltInRole;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Principal;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;

/** Makes the first owner. */
final class SetUpOwnerDecider implements Decider<SetUpOwner> {
    private static final RoleId OWNER = new RoleId(BuiltInRole.OWNER.id());

    @Override
    public Footprint footprint(SetUpOwner command, States known) {
        return Footprint.none().writing(Ownership.stream()).writing(Employee.at(command.employee()));
    }

    @Override
    public Decision decide(SetUpOwner command, Occurrence occurrence, States states) {
        return Ownership.whenUnclaimed(states, () -> claimed(command, states));
    }

    /** Somebody who was hired before there was an owner stays who they are. */
    private static Decision claimed(SetUpOwner command, States states) {
        Draft draft = new Draft(states)
                .add(Ownership.stream(), new LedgerClaimed(Principal.of(command.employee())));
        if (Employee.unknown(command.employee(), states).isPresent()) {
            draft.add(Employee.at(command.employee()), new EmployeeHired(command.employee(), null));
        }
        return draft
                .add(Employee.at(command.employee()),
                        new RoleGranted(command.employee(), new Grant(OWNER, Scope.EVERYWHERE, null, null)))
                .add(Employee.at(command.employee()), new PasswordSet(command.employee(), command.passwordHash()))
                .accepted();
    }
}
