package io.tillbook.query.shifts;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.shifts.ShiftsEvent.CashMoved;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;

/** Movements of cash, each a document of its own. */
final class CashMovementProjection implements Projection<CashMovementView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(CashMoved.class);
    }

    @Override
    public boolean isAppendOnly() {
        return true;
    }

    @Override
    public List<Step<CashMovementView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof CashMoved moved
                ? List.of(new Step<>(Long.toString(recorded.position()),
                        _ -> CashMovementView.of(moved, recorded.position())))
                : List.of();
    }
}
