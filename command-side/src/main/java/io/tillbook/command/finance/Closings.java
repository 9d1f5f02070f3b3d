package io.tillbook.command.finance;

import io.tillbook.api.finance.FinanceEvent.OfPeriod;
import io.tillbook.api.finance.FinanceEvent.PeriodClosed;
import io.tillbook.api.finance.FinanceEvent.PeriodReopened;
import io.tillbook.api.finance.FinanceEvent.ReopeningAsked;
import io.tillbook.api.finance.FinanceEvent.YearClosed;
import io.tillbook.api.finance.FinanceRejection.PeriodIsClosed;
import io.tillbook.api.finance.FiscalYear;
import io.tillbook.api.finance.Period;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import io.tillbook.command.kernel.States;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The months that are closed: all through one.
 *
 * @param through the last of them; null where none is closed
 * @param year the last year that is closed; null where none is
 * @param asked who wants to open it again; null where nobody does
 */
record Closings(@Nullable Period through, @Nullable FiscalYear year, @Nullable EmployeeId asked) {
    private static final StreamType<Closings> STREAM =
            StreamType.of("closings", new Closings(null, null, null))
                    .on(OfPeriod.class, Closings::evolve)
                    .on(YearClosed.class, Closings::evolve);

    static StreamRef<Closings> ref() {
        return STREAM.at();
    }

    /** Rule: nothing is posted in a month that is closed. */
    static Optional<PeriodIsClosed> closed(States states, LocalDate day) {
        Period through = states.of(ref()).through;
        Period of = Period.of(day);
        return through == null || of.compareTo(through) > 0 ? Optional.empty()
                : Optional.of(new PeriodIsClosed(of, through));
    }

    private Closings evolve(OfPeriod event) {
        return switch (event) {
            case PeriodClosed closed -> new Closings(closed.period(), year, null);
            case ReopeningAsked asking -> new Closings(through, year, asking.by());
            case PeriodReopened reopened -> new Closings(reopened.period().previous(), year, null);
        };
    }

    private Closings evolve(YearClosed closed) {
        return new Closings(through, closed.year(), asked);
    }
}
