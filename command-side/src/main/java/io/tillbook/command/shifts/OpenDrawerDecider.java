package io.tillbook.command.shifts;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.shifts.CashTotals;
import io.tillbook.api.shifts.ShiftCause;
import io.tillbook.api.shifts.ShiftEvent.DrawerOpened;
import io.tillbook.api.shifts.ShiftEvent.ShiftAdvanced;
import io.tillbook.api.shifts.ShiftTotals;
import io.tillbook.api.shifts.ShiftsCommand.OpenDrawer;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.time.OffsetDateTime;

/** Opens the drawer of an open shift without a sale, and counts how often. */
final class OpenDrawerDecider implements Decider<OpenDrawer> {
    @Override
    public Footprint footprint(OpenDrawer command, States known) {
        return ShiftChecks.ofOpenShift(command).reading(LocationTills.at(command.location()));
    }

    @Override
    public Decision decide(OpenDrawer command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(() -> Catalog.unknownLocation(states, command.location()),
                        () -> ShiftChecks.notOpen(command, states))
                .orElseGet(() -> opened(command, occurrence, states));
    }

    private static Decision opened(OpenDrawer command, Occurrence occurrence, States states) {
        Shift shift = states.of(Shift.at(command));
        OffsetDateTime at = ShiftClock.in(shift, states, command.location(), occurrence);
        return new Draft(states)
                .add(Shift.at(command), new DrawerOpened(command.location(), command.register(), command.shiftNo(),
                        shift.day(), command.reason(), command.cashier(), at))
                .add(Shift.at(command), new ShiftAdvanced(command.location(), command.register(), command.shiftNo(),
                        shift.day(), ShiftCause.DRAWER, null, at,
                        shift.totals().plus(ShiftTotals.ofCash(CashTotals.openedOnce()))))
                .accepted();
    }
}
