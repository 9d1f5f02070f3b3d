package io.tillbook.command.shifts;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.shifts.SettlementCommand.SettleDay;
import io.tillbook.api.shifts.SettlementEvent.DaySettled;
import io.tillbook.api.shifts.ShiftsLimits;
import io.tillbook.command.kernel.Decision.Accepted;
import io.tillbook.command.kernel.Stake;
import io.tillbook.command.kernel.Stakes;
import io.tillbook.command.kernel.States;
import java.util.Optional;

/** The variances that a day is settled with. */
final class SettledWithVariance implements Stakes<SettleDay> {
    @Override
    public Optional<Stake> of(SettleDay command, Accepted accepted, States states) {
        return accepted.happened(DaySettled.class)
                .findFirst()
                .map(settled -> Stake.of(command.location().value() + "/" + command.businessDay(),
                        ShiftsLimits.DAY_VARIANCE,
                        settled.shifts()
                                .stream()
                                .map(shift -> Variances.size(shift.tenders()))
                                .reduce(Money.ZERO, Money::plus)));
    }
}
