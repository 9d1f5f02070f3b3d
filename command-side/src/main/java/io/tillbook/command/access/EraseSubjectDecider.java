package io.tillbook.command.access;

import io.tillbook.api.access.AccessCommand.EraseSubject;
import io.tillbook.api.access.AccessEvent.SubjectErased;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;

/** Records that a person's data are erased; the key is destroyed by whoever has it. */
final class EraseSubjectDecider implements Decider<EraseSubject> {
    @Override
    public Footprint footprint(EraseSubject command, States known) {
        return Footprint.none()
                .reading(Employee.at(command.subject().employee()))
                .writing(ErasedSubjects.at(command.subject()));
    }

    @Override
    public Decision decide(EraseSubject command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(() -> Employee.unknown(command.subject().employee(), states),
                        () -> ErasedSubjects.erased(command.subject(), states))
                .orElseGet(() -> new Draft(states)
                        .add(ErasedSubjects.at(command.subject()),
                                new SubjectErased(command.subject(), command.reason()))
                        .accepted());
    }
}
