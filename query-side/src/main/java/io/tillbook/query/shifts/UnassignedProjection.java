package io.tillbook.query.shifts;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.shifts.ShiftsEvent.FactAssigned;
import io.tillbook.api.shifts.ShiftsEvent.FactUnassigned;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;

/** Sales, returns and movements of cash that were in no shift, each a document of its own. */
final class UnassignedProjection implements Projection<UnassignedView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(FactUnassigned.class, FactAssigned.class);
    }

    @Override
    public List<Step<UnassignedView>> steps(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case FactUnassigned fact -> List.of(
                    new Step<>(UnassignedView.key(fact.sale(), fact.returned(), fact.movement()),
                            before -> before == null ? UnassignedView.of(fact, recorded.position())
                                    : before.with(fact, recorded.position())));
            case FactAssigned assigned -> List.of(
                    new Step<>(UnassignedView.key(assigned.sale(), assigned.returned(), assigned.movement()),
                            before -> before == null ? null : before.assignedTo(assigned.shiftNo())));
            default -> List.of();
        };
    }
}
