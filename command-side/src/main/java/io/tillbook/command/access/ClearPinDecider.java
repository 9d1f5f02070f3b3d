package io.tillbook.command.access;

import io.tillbook.api.access.AccessEvent.EmployeePinCleared;
import io.tillbook.api.access.AccessRejection.PinNotSet;
import io.tillbook.api.access.PinCommand.ClearPin;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;

/** Takes a PIN away from who has one. */
final class ClearPinDecider implements Decider<ClearPin> {
    @Override
    public Footprint footprint(ClearPin command, States known) {
        return Footprint.none()
                .reading(Employee.at(command.employee()))
                .writing(Pin.at(command.employee(), command.location()));
    }

    @Override
    public Decision decide(ClearPin command, Occurrence occurrence, States states) {
        return Employee.whenHired(command.employee(), states, _ -> cleared(command, states));
    }

    private static Decision cleared(ClearPin command, States states) {
        return switch (states.of(Pin.at(command.employee(), command.location()))) {
            case Pin.Unset _ -> Decision.refused(new PinNotSet(command.employee(), command.location()));
            case Pin.Open _,Pin.Locked _ -> new Draft(states)
                    .add(Pin.at(command.employee(), command.location()),
                            new EmployeePinCleared(command.employee(), command.location()))
                    .accepted();
        };
    }
}
