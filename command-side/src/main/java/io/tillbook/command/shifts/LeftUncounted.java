package io.tillbook.command.shifts;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.api.shifts.ShiftEndCommand.ForceCloseShift;
import io.tillbook.api.shifts.ShiftsLimits;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.kernel.Stake;
import io.tillbook.command.kernel.Stakes;
import io.tillbook.command.kernel.States;
import java.util.Optional;

/** How much cash there should be in a drawer that is left uncounted. */
final class LeftUncounted implements Stakes<ForceCloseShift> {
    @Override
    public Optional<Stake> of(ForceCloseShift command, Accepted accepted, States states) {
        Shift shift = states.of(Shift.at(command));
        Money expected = shift.totals().expected(TenderMethod.CASH);
        return Optional.of(Stake.of(ShiftChecks.subject(command), ShiftsLimits.FORCE_CLOSE,
                expected.isNegative() ? Money.ZERO : expected).by(shift.cashier()));
    }
}
