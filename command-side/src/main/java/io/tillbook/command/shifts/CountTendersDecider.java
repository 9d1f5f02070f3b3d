package io.tillbook.command.shifts;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.shifts.ShiftEndCommand.CountTenders;
import io.tillbook.api.shifts.ShiftEvent.TendersCounted;
import io.tillbook.api.shifts.ShiftsRejection.CountRecorded;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.util.Optional;

/** Records what was counted. Whatever there should be, it is not looked at. */
final class CountTendersDecider implements Decider<CountTenders> {
    @Override
    public Footprint footprint(CountTenders command, States known) {
        return ShiftChecks.ofOpenShift(command);
    }

    @Override
    public Decision decide(CountTenders command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(() -> Catalog.unknownLocation(states, command.location()),
                        () -> ShiftChecks.notToBeCounted(command, states), () -> recorded(command, states))
                .orElseGet(() -> counted(command, occurrence, states));
    }

    private static Optional<CountRecorded> recorded(CountTenders command, States states) {
        return Optional.ofNullable(states.of(Shift.at(command)).count())
                .filter(count -> count.id().equals(command.countId()))
                .map(count -> new CountRecorded(count.id()));
    }

    private static Decision counted(CountTenders command, Occurrence occurrence, States states) {
        Shift shift = states.of(Shift.at(command));
        return new Draft(states)
                .add(Shift.at(command),
                        new TendersCounted(command.location(), command.register(), command.shiftNo(), shift.day(),
                                command.countId(), command.counts(), command.by(),
                                ShiftClock.in(shift, states, command.location(), occurrence)))
                .accepted();
    }
}
