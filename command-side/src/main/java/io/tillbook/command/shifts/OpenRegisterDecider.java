package io.tillbook.command.shifts;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.shifts.RegisterCommand.OpenRegister;
import io.tillbook.api.shifts.RegisterEvent.RegisterOpened;
import io.tillbook.api.shifts.ShiftsEvent.RegisterListed;
import io.tillbook.api.shifts.ShiftsRejection.RegisterAlreadyOpen;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;

/** Opens each register of a location once. */
final class OpenRegisterDecider implements Decider<OpenRegister> {
    @Override
    public Footprint footprint(OpenRegister command, States known) {
        return Footprint.none()
                .reading(Location.at(command.location()))
                .writing(Register.at(command.location(), command.register()))
                .writing(LocationTills.at(command.location()));
    }

    @Override
    public Decision decide(OpenRegister command, Occurrence occurrence, States states) {
        LocationId location = command.location();
        RegisterId register = command.register();
        return Rules
                .firstBroken(() -> Catalog.unknownLocation(states, location),
                        () -> Rules.when(states.of(Register.at(location, register)).isOpened(),
                                () -> new RegisterAlreadyOpen(location, register)))
                .orElseGet(() -> new Draft(states)
                        .add(Register.at(location, register),
                                new RegisterOpened(location, register, command.drawer(), command.numbering()))
                        .add(LocationTills.at(location), new RegisterListed(location, register))
                        .accepted());
    }
}
