package io.tillbook.query.finance;

import io.tillbook.api.finance.FinanceEvent.OfPeriod;
import io.tillbook.api.finance.FinanceEvent.PeriodClosed;
import io.tillbook.api.finance.FinanceEvent.PeriodReopened;
import io.tillbook.api.finance.FinanceEvent.ReopeningAsked;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;

/** Months that were closed, by month. */
final class ClosingProjection implements Projection<ClosingView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(OfPeriod.class);
    }

    @Override
    public List<Step<ClosingView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof OfPeriod event ? steps(event, recorded.position()) : List.of();
    }

    private static List<Step<ClosingView>> steps(OfPeriod event, long position) {
        return switch (event) {
            case PeriodClosed closed -> List.of(new Step<>(closed.period().value(),
                    _ -> new ClosingView(closed.period(), closed.position(), closed.sha256(), position, closed.by(),
                            false)));
            case PeriodReopened reopened -> List.of(new Step<>(reopened.period().value(),
                    before -> before == null ? null : before.reopened()));
            case ReopeningAsked _ -> List.of();
        };
    }
}
