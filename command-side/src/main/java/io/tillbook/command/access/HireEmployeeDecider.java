package io.tillbook.command.access;

import io.tillbook.api.access.AccessCommand.HireEmployee;
import io.tillbook.api.access.AccessEvent.EmployeeHired;
import io.tillbook.api.access.AccessRejection.EmployeeAlreadyHired;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;

/** Makes somebody known, once. */
final class HireEmployeeDecider implements Decider<HireEmployee> {
    @Override
    public Footprint footprint(HireEmployee command, States known) {
        return Footprint.none().writing(Employee.at(command.employee()));
    }

    @Override
    public Decision decide(HireEmployee command, Occurrence occurrence, States states) {
        return switch (states.of(Employee.at(command.employee()))) {
            case Employee.Hired _ -> Decision.refused(new EmployeeAlreadyHired(command.employee()));
            case Employee.Unknown _ -> new Draft(states)
                    .add(Employee.at(command.employee()), new EmployeeHired(command.employee()))
                    .accepted();
        };
    }
}
