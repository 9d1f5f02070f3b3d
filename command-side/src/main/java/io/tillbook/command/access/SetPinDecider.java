package io.tillbook.command.access;

import io.tillbook.api.access.AccessEvent.EmployeePinSet;
import io.tillbook.api.access.PinCommand.SetPin;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.util.Objects;

/** Has somebody take over tills with another PIN. */
final class SetPinDecider implements Decider<SetPin> {
    @Override
    public Footprint footprint(SetPin command, States known) {
        return Footprint.none()
                .reading(Employee.at(command.employee()))
                .reading(Location.at(command.location()))
                .writing(Pin.at(command.employee(), command.location()));
    }

    @Override
    public Decision decide(SetPin command, Occurrence occurrence, States states) {
        return Rules.firstBroken(() -> Employee.unknown(command.employee(), states),
                () -> Catalog.unknownLocation(states, command.location()))
                .orElseGet(() -> set(command, states));
    }

    private static Decision set(SetPin command, States states) {
        String hash = Objects.requireNonNull(command.hash(), "the server hashes PINs");
        return new Draft(states)
                .add(Pin.at(command.employee(), command.location()),
                        new EmployeePinSet(command.employee(), command.location(), hash))
                .accepted();
    }
}
