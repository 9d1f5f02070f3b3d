package io.tillbook.query.shifts.settlement;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.shifts.SettlementEvent;
import io.tillbook.api.shifts.SettlementEvent.DayAmended;
import io.tillbook.api.shifts.SettlementEvent.DaySettled;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Business days by location and day. */
final class DayProjection implements Projection<DayView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(DaySettled.class, DayAmended.class);
    }

    @Override
    public List<Step<DayView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof SettlementEvent.OfDay event
                ? List.of(new Step<>(DayView.key(event.location(), event.businessDay()),
                        before -> Objects
                                .requireNonNullElseGet(before,
                                        () -> DayView.empty(event.location(), event.businessDay()))
                                .after(event)))
                : List.of();
    }
}
