package io.tillbook.command.access;

import io.tillbook.api.access.AccessCommand.SetPassword;
import io.tillbook.api.access.AccessEvent.PasswordSet;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import java.util.Objects;

/** Has somebody sign in with another password. */
final class SetPasswordDecider implements Decider<SetPassword> {
    @Override
    public Footprint footprint(SetPassword command, States known) {
        return Footprint.none().writing(Employee.at(command.employee()));
    }

    @Override
    public Decision decide(SetPassword command, Occurrence occurrence, States states) {
        return Employee.whenHired(command.employee(), states, _ -> new Draft(states)
                .add(Employee.at(command.employee()), new PasswordSet(command.employee(),
                        Objects.requireNonNull(command.hash(), "the server hashes passwords")))
                .accepted());
    }
}
