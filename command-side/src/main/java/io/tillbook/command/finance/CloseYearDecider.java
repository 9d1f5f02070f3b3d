package io.tillbook.command.finance;

import io.tillbook.api.finance.FinanceCommand.CloseYear;
import io.tillbook.api.finance.FinanceEvent.YearClosed;
import io.tillbook.api.finance.FinanceRejection.YearNotOver;
import io.tillbook.api.finance.FinanceRejection.YearOutOfOrder;
import io.tillbook.api.finance.FiscalYear;
import io.tillbook.api.finance.Period;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;

/** Closes the year after the last one that is closed, or any as the first one, once all of its months are closed. */
final class CloseYearDecider implements Decider<CloseYear> {
    @Override
    public Footprint footprint(CloseYear command, States known) {
        return Footprint.none().writing(Closings.ref());
    }

    @Override
    public Decision decide(CloseYear command, Occurrence occurrence, States states) {
        Period through = states.of(Closings.ref()).through();
        FiscalYear last = states.of(Closings.ref()).year();
        return Rules
                .firstBroken(() -> Rules.when(last != null && !command.year().equals(last.next()),
                        () -> new YearOutOfOrder(command.year(), last == null ? command.year() : last.next())),
                        () -> Rules.when(through == null || through.compareTo(command.year().lastMonth()) < 0,
                                () -> new YearNotOver(command.year())))
                .orElseGet(() -> new Draft(states)
                        .add(Closings.ref(), new YearClosed(command.year(), command.profitMinor(), command.position(),
                                occurrence.employee()))
                        .accepted());
    }
}
