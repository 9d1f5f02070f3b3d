package io.tillbook.command.shifts;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.shifts.RegisterEvent.ZReported;
import io.tillbook.api.shifts.ShiftEndCommand.ForceCloseShift;
import io.tillbook.api.shifts.ShiftEvent.ShiftForceClosed;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.time.OffsetDateTime;
import java.util.Objects;

/** Closes a shift without a count: its report is made, and the register is free. */
final class ForceCloseShiftDecider implements Decider<ForceCloseShift> {
    @Override
    public Footprint footprint(ForceCloseShift command, States known) {
        return ZReports.footprint(ShiftChecks.ofOpenShift(command), command, known);
    }

    @Override
    public Decision decide(ForceCloseShift command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(() -> Catalog.unknownLocation(states, command.location()),
                        () -> ShiftChecks.notOpen(command, states))
                .orElseGet(() -> closed(command, occurrence, states));
    }

    private static Decision closed(ForceCloseShift command, Occurrence occurrence, States states) {
        Shift shift = states.of(Shift.at(command));
        OffsetDateTime at = ShiftClock.in(shift, states, command.location(), occurrence);
        ZReported reported =
                ZReports.of(command, states.of(Register.at(command.location(), command.register())), shift, at);
        Draft draft = new Draft(states).add(Shift.at(command),
                new ShiftForceClosed(command.location(), command.register(), command.shiftNo(), shift.day(),
                        Objects.requireNonNull(shift.cashier()), command.reason(),
                        Variances.tenders(shift.totals(), _ -> null, _ -> null), reported.report().z(),
                        reported.hash(), at));
        return ZReports.add(draft, reported).accepted();
    }
}
