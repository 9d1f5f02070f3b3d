package io.tillbook.query.finance;

import io.tillbook.api.finance.CashCause;
import io.tillbook.api.finance.Chart;
import io.tillbook.api.finance.EntryLine;
import io.tillbook.api.finance.Period;
import io.tillbook.api.finance.PostingRule;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entry of the journal, as it is shown; the components are those of {@link JournalView}. */
record JournalEntry(LocalDate day, @Nullable Period belongsTo, PostingRule rule, CashCause cause,
        @Nullable EmployeeId employee, @Nullable String memo, String event, String stream, long position,
        List<Line> lines) {
    /** One side of it: either a debit or a credit, in minor units. */
    record Line(ShownAccount account, @Nullable Money debitMinor, @Nullable Money creditMinor,
            @Nullable LocationId location, @Nullable String category) {
        private static Line of(EntryLine line, Chart chart) {
            boolean isCredit = line.debitMinor().isNegative();
            return new Line(ShownAccount.of(line.role(), chart), isCredit ? null : line.debitMinor(),
                    isCredit ? line.debitMinor().negated() : null, line.location(), line.category());
        }
    }

    static JournalEntry of(JournalView view, Chart chart) {
        return new JournalEntry(view.day(), view.belongsTo(), view.rule(), view.cause(), view.employee(), view.memo(),
                view.event(), view.stream(), view.eventPosition(),
                view.lines().stream().map(line -> Line.of(line, chart)).toList());
    }
}
