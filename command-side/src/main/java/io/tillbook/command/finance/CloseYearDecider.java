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
import java.util.Optional;

/**
 * Closes the last year of which all months are closed, once. Where that has not been done for years, it closes them
 * together: the profit of a year can be retained in the next one only, so that the sheet at the end of that one tells
 * its own profit, and not that of both.
 */
final class CloseYearDecider implements Decider<CloseYear> {
    @Override
    public Footprint footprint(CloseYear command, States known) {
        return Footprint.none().writing(Closings.ref());
    }

    @Override
    public Decision decide(CloseYear command, Occurrence occurrence, States states) {
        Closings closings = states.of(Closings.ref());
        return Rules.firstBroken(() -> outOfOrder(command.year(), closings), () -> notOver(command.year(), closings))
                .orElseGet(() -> new Draft(states)
                        .add(Closings.ref(), new YearClosed(command.year(), command.profitMinor(), command.position(),
                                occurrence.employee()))
                        .accepted());
    }

    private static Optional<YearOutOfOrder> outOfOrder(FiscalYear year, Closings closings) {
        FiscalYear last = closings.year();
        FiscalYear over = Optional.ofNullable(closings.through()).flatMap(FiscalYear::lastThrough).orElse(null);
        if (last != null) {
            FiscalYear next = over == null || over.isBefore(last.next()) ? last.next() : over;
            return Rules.when(!year.equals(next), () -> new YearOutOfOrder(year, next));
        }
        return over == null || !year.isBefore(over) ? Optional.empty() : Optional.of(new YearOutOfOrder(year, over));
    }

    private static Optional<YearNotOver> notOver(FiscalYear year, Closings closings) {
        Period through = closings.through();
        return Rules.when(through == null || through.compareTo(year.lastMonth()) < 0, () -> new YearNotOver(year));
    }
}
