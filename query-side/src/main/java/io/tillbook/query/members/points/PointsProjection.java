package io.tillbook.query.members.points;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.members.points.PointsEvent.PointsExpiryAnnounced;
import io.tillbook.api.members.points.PointsEvent.PointsMovedOut;
import io.tillbook.api.members.points.PointsMovement;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The points of members, by their ids. */
final class PointsProjection implements Projection<PointsView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(PointsMovement.class, PointsExpiryAnnounced.class);
    }

    @Override
    public List<Step<PointsView>> steps(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case PointsMovedOut out -> List.of(new Step<>(out.member().value(),
                    before -> orNone(before, out).after(out.change()).movedTo(out.into())));
            case PointsMovement moved -> List.of(new Step<>(moved.member().value(),
                    before -> orNone(before, moved).after(moved.change())));
            case PointsExpiryAnnounced announced -> List.of(new Step<>(announced.member().value(),
                    before -> before == null ? null
                            : before.announced(announced.expiresOn(), announced.daysBefore())));
            case Event _ -> List.of();
        };
    }

    private static PointsView orNone(@Nullable PointsView before, PointsMovement moved) {
        return Objects.requireNonNullElseGet(before, () -> PointsView.none(moved.member()));
    }
}
