package io.tillbook.command.access;

import io.tillbook.api.access.AccessCommand.HireEmployee;
import io.tillbook.api.access.AccessEvent.EmployeeHired;
import io.tillbook.api.access.AccessRejection;
import io.tillbook.api.access.AccessRejection.EmployeeAlreadyHired;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Subject;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.util.Objects;
import java.util.Optional;

/** Makes somebody known, once. */
final class HireEmployeeDecider implements Decider<HireEmployee> {
    @Override
    public Footprint footprint(HireEmployee command, States known) {
        return Footprint.none()
                .reading(ErasedSubjects.at(Subject.of(command.employee())))
                .writing(Employee.at(command.employee()));
    }

    @Override
    public Decision decide(HireEmployee command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(() -> ErasedSubjects.erased(Subject.of(command.employee()), states),
                        () -> alreadyHired(command, states))
                .orElseGet(() -> new Draft(states)
                        .add(Employee.at(command.employee()), new EmployeeHired(command.employee(),
                                Objects.requireNonNull(command.contact(), "the server seals personal data")))
                        .accepted());
    }

    private static Optional<AccessRejection> alreadyHired(HireEmployee command, States states) {
        return switch (states.of(Employee.at(command.employee()))) {
            case Employee.Hired _ -> Optional.of(new EmployeeAlreadyHired(command.employee()));
            case Employee.Unknown _ -> Optional.empty();
        };
    }
}
