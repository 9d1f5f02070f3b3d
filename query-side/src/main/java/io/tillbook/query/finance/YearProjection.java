package io.tillbook.query.finance;

import io.tillbook.api.finance.FinanceEvent.YearClosed;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;

/** Years that were closed, by year. */
final class YearProjection implements Projection<YearView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(YearClosed.class);
    }

    @Override
    public List<Step<YearView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof YearClosed closed
                ? List.of(new Step<>(closed.year().value(), _ -> new YearView(closed.year(), closed.profitMinor(),
                        closed.position(), recorded.position(), closed.by())))
                : List.of();
    }
}
