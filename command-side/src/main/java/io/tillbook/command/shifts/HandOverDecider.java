package io.tillbook.command.shifts;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.shifts.ShiftEvent.HandedOver;
import io.tillbook.api.shifts.ShiftsCommand.HandOver;
import io.tillbook.api.shifts.ShiftsRejection.NotTheCashier;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.util.Optional;

/** Hands a shift over; until it is accepted, it stays with whoever has it. */
final class HandOverDecider implements Decider<HandOver> {
    @Override
    public Footprint footprint(HandOver command, States known) {
        return ShiftChecks.ofOpenShift(command);
    }

    @Override
    public Decision decide(HandOver command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(() -> Catalog.unknownLocation(states, command.location()),
                        () -> ShiftChecks.notOpen(command, states), () -> ofAnother(command, states))
                .orElseGet(() -> new Draft(states)
                        .add(Shift.at(command),
                                new HandedOver(command.location(), command.register(), command.shiftNo(),
                                        command.from(), command.to(), command.pieces(),
                                        ShiftClock.in(states.of(Shift.at(command)), states, command.location(),
                                                occurrence)))
                        .accepted());
    }

    private static Optional<NotTheCashier> ofAnother(HandOver command, States states) {
        return Optional.ofNullable(states.of(Shift.at(command)).cashier())
                .filter(cashier -> !cashier.equals(command.from()))
                .map(cashier -> new NotTheCashier(command.shiftNo(), cashier));
    }
}
