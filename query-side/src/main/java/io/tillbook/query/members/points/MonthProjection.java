package io.tillbook.query.members.points;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.members.points.PointsMovement;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The points of all members together, by month. */
final class MonthProjection implements Projection<MonthView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(PointsMovement.class);
    }

    @Override
    public List<Step<MonthView>> steps(RecordedEvent recorded) {
        if (!(recorded.event() instanceof PointsMovement moved)) {
            return List.of();
        }
        String month = MonthView.of(moved.change());
        return List.of(new Step<>(month, before -> Objects
                .requireNonNullElseGet(before, () -> MonthView.none(month))
                .plus(PointsMove.of(moved), moved.change())));
    }
}
