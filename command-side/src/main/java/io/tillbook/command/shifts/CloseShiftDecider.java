package io.tillbook.command.shifts;

import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.shifts.RegisterEvent.ZReported;
import io.tillbook.api.shifts.ShiftEndCommand.CloseShift;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.time.OffsetDateTime;
import java.util.Objects;

/**
 * Closes a shift by its last count. It rests on the totals that the last event tells, so it costs the same after ten
 * receipts and after ten thousand. A variance is never made nothing: it is recorded, and why.
 */
final class CloseShiftDecider implements Decider<CloseShift> {
    @Override
    public Footprint footprint(CloseShift command, States known) {
        Footprint closing = Deposit.writing(
                ZReports.footprint(ShiftChecks.ofOpenShift(command), command, known)
                        .reading(LocationTills.at(command.location())),
                command.location(), command.bag());
        int last = known.of(Register.at(command.location(), command.register())).lastShift();
        return last > command.shiftNo() ? closing.reading(Closing.next(command)) : closing;
    }

    @Override
    public Decision decide(CloseShift command, Occurrence occurrence, States states) {
        Closing closing = new Closing(command, states.of(Shift.at(command)));
        return Rules
                .firstBroken(() -> Catalog.unknownLocation(states, command.location()),
                        () -> ShiftChecks.notToBeCounted(command, states), closing::handedOver,
                        () -> closing.notCounted(LocationTills.rules(states, command.location())),
                        closing::unexplained, closing::wrongDeposit, () -> closing.notFoundByNext(states),
                        () -> Deposit.used(states, command.location(), command.bag()))
                .orElseGet(() -> closed(closing, occurrence, states));
    }

    private static Decision closed(Closing closing, Occurrence occurrence, States states) {
        CloseShift command = closing.command();
        Shift shift = closing.shift();
        OffsetDateTime at = ShiftClock.in(shift, states, command.location(), occurrence);
        Draft draft = new Draft(states);
        if (shift.isClosed()) {
            draft.add(Shift.at(command), closing.event(shift.z(), Objects.requireNonNull(shift.hash()), at));
        } else {
            ZReported reported = ZReports.of(command,
                    states.of(Register.at(command.location(), command.register())), shift, at);
            draft.add(Shift.at(command), closing.event(reported.report().z(), reported.hash(), at));
            ZReports.add(draft, reported);
        }
        closing.deposit(at).ifPresent(made -> draft.add(Deposit.at(made.location(), made.bag()), made));
        return draft.accepted();
    }
}
