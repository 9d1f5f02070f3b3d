package io.tillbook.command.access;

import io.tillbook.api.access.AccessCommand.SuspendEmployee;
import io.tillbook.api.access.AccessEvent.EmployeeSuspended;
import io.tillbook.api.access.AccessRejection.EmployeeAlreadySuspended;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;

/** Takes all rights from somebody for a while. */
final class SuspendEmployeeDecider implements Decider<SuspendEmployee> {
    @Override
    public Footprint footprint(SuspendEmployee command, States known) {
        return Footprint.none().writing(Employee.at(command.employee()));
    }

    @Override
    public Decision decide(SuspendEmployee command, Occurrence occurrence, States states) {
        return Employee.whenHired(command.employee(), states, employee -> employee.isSuspended()
                ? Decision.refused(new EmployeeAlreadySuspended(command.employee()))
                : new Draft(states)
                        .add(Employee.at(command.employee()),
                                new EmployeeSuspended(command.employee(), command.reason()))
                        .accepted());
    }
}
