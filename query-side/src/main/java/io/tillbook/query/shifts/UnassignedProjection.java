package io.tillbook.query.shifts;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.shifts.ShiftsEvent.FactUnassigned;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;

/** Sales and returns that belong to no shift, each a document of its own. */
final class UnassignedProjection implements Projection<UnassignedView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(FactUnassigned.class);
    }

    @Override
    public boolean isAppendOnly() {
        return true;
    }

    @Override
    public List<Step<UnassignedView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof FactUnassigned fact
                ? List.of(new Step<>(Long.toString(recorded.position()),
                        _ -> UnassignedView.of(fact, recorded.position())))
                : List.of();
    }
}
