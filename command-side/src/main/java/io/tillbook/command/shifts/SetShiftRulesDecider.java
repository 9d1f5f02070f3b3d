package io.tillbook.command.shifts;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.shifts.RegisterCommand.SetShiftRules;
import io.tillbook.api.shifts.ShiftsEvent.ShiftRulesSet;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.catalog.Location;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;

/** Lays down how shifts of a location are worked in, from now on. */
final class SetShiftRulesDecider implements Decider<SetShiftRules> {
    @Override
    public Footprint footprint(SetShiftRules command, States known) {
        return Footprint.none()
                .reading(Location.at(command.location()))
                .writing(LocationTills.at(command.location()));
    }

    @Override
    public Decision decide(SetShiftRules command, Occurrence occurrence, States states) {
        return Rules.firstBroken(() -> Catalog.unknownLocation(states, command.location()))
                .orElseGet(() -> new Draft(states)
                        .add(LocationTills.at(command.location()),
                                new ShiftRulesSet(command.location(), command.rules()))
                        .accepted());
    }
}
