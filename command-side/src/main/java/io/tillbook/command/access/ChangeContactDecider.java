package io.tillbook.command.access;

import io.tillbook.api.access.AccessCommand.ChangeContact;
import io.tillbook.api.access.AccessEvent.ContactChanged;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.Subject;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.util.Objects;

/** Has somebody called or reached otherwise. */
final class ChangeContactDecider implements Decider<ChangeContact> {
    @Override
    public Footprint footprint(ChangeContact command, States known) {
        return Footprint.none()
                .reading(ErasedSubjects.at(Subject.of(command.employee())))
                .writing(Employee.at(command.employee()));
    }

    @Override
    public Decision decide(ChangeContact command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(() -> Employee.unknown(command.employee(), states),
                        () -> ErasedSubjects.erased(Subject.of(command.employee()), states))
                .orElseGet(() -> new Draft(states)
                        .add(Employee.at(command.employee()), new ContactChanged(command.employee(),
                                Objects.requireNonNull(command.contact(), "the server seals personal data")))
                        .accepted());
    }
}
