package io.tillbook.command.access;

import io.tillbook.api.access.AccessCommand.ResumeEmployee;
import io.tillbook.api.access.AccessEvent.EmployeeResumed;
import io.tillbook.api.access.AccessRejection.EmployeeNotSuspended;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;

/** Gives somebody their rights again. */
final class ResumeEmployeeDecider implements Decider<ResumeEmployee> {
    @Override
    public Footprint footprint(ResumeEmployee command, States known) {
        return Footprint.none().writing(Employee.at(command.employee()));
    }

    @Override
    public Decision decide(ResumeEmployee command, Occurrence occurrence, States states) {
        return Employee.whenHired(command.employee(), states, employee -> employee.isSuspended()
                ? new Draft(states)
                        .add(Employee.at(command.employee()), new EmployeeResumed(command.employee()))
                        .accepted()
                : Decision.refused(new EmployeeNotSuspended(command.employee())));
    }
}
