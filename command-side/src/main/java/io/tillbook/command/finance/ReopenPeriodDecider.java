package io.tillbook.command.finance;

import io.tillbook.api.finance.FinanceCommand.ReopenPeriod;
import io.tillbook.api.finance.FinanceEvent.PeriodReopened;
import io.tillbook.api.finance.FinanceEvent.ReopeningAsked;
import io.tillbook.api.finance.FinanceRejection.YearIsClosed;
import io.tillbook.api.finance.FinanceRejection;
import io.tillbook.api.finance.FiscalYear;
import io.tillbook.api.finance.FinanceRejection.NothingClosed;
import io.tillbook.api.finance.FinanceRejection.PeriodOutOfOrder;
import io.tillbook.api.finance.FinanceRejection.SecondPersonNeeded;
import io.tillbook.api.finance.Period;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import java.util.Optional;

/** Opens the month again that was closed last, when a second employee asks for it. */
final class ReopenPeriodDecider implements Decider<ReopenPeriod> {
    @Override
    public Footprint footprint(ReopenPeriod command, States known) {
        return Footprint.none().writing(Closings.ref());
    }

    @Override
    public Decision decide(ReopenPeriod command, Occurrence occurrence, States states) {
        Closings closings = states.of(Closings.ref());
        EmployeeId by = occurrence.employee();
        Optional<FinanceRejection> notTheLast = notTheLast(command, closings);
        if (notTheLast.isPresent()) {
            return Decision.refused(notTheLast.get());
        }
        if (by == null || by.equals(closings.asked())) {
            return Decision.refused(new SecondPersonNeeded(closings.asked()));
        }
        return new Draft(states)
                .add(Closings.ref(),
                        closings.asked() == null ? new ReopeningAsked(command.period(), command.reason(), by)
                                : new PeriodReopened(command.period(), command.reason(), by))
                .accepted();
    }

    private static Optional<FinanceRejection> notTheLast(ReopenPeriod command, Closings closings) {
        Period through = closings.through();
        if (through == null) {
            return Optional.of(new NothingClosed(command.period()));
        }
        FiscalYear year = closings.year();
        if (year != null && through.compareTo(year.lastMonth()) <= 0) {
            return Optional.of(new YearIsClosed(command.period(), year));
        }
        return command.period().equals(through) ? Optional.empty()
                : Optional.of(new PeriodOutOfOrder(command.period(), through));
    }
}
