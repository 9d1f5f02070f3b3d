package io.tillbook.command.shifts;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.shifts.ShiftEndCommand.CloseShift;
import io.tillbook.api.shifts.ShiftEvent.ShiftClosed;
import io.tillbook.api.shifts.ShiftsLimits;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.kernel.Stake;
import io.tillbook.command.kernel.Stakes;
import io.tillbook.command.kernel.States;
import io.tillbook.command.shifts.Shift.Counted;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The variances that a shift is closed with. Who has worked in it or counted it does not approve them. */
final class ClosedWithVariance implements Stakes<CloseShift> {
    @Override
    public Optional<Stake> of(CloseShift command, Accepted accepted, States states) {
        Shift shift = states.of(Shift.at(command));
        Set<EmployeeId> authors =
                Stream.concat(shift.workers(), Stream.ofNullable(shift.count()).map(Counted::by))
                        .collect(Collectors.toUnmodifiableSet());
        return accepted.happened(ShiftClosed.class)
                .findFirst()
                .map(closed -> ShiftChecks.stake(ShiftChecks.subject(command), ShiftsLimits.VARIANCE,
                        Variances.size(closed.tenders()),
                        LocationTills.rules(states, command.location()).varianceAloneMinor(), authors));
    }
}
