package io.tillbook.query.members.points;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.members.points.PointsEvent.PointsProgramDefined;
import io.tillbook.api.members.points.PointsPrograms;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;

/** The program. */
final class ProgramProjection implements Projection<ProgramView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(PointsProgramDefined.class);
    }

    @Override
    public List<Step<ProgramView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof PointsProgramDefined defined
                ? List.of(new Step<>(ProgramView.KEY, before -> ProgramView
                        .of((before == null ? PointsPrograms.NONE : before.programs()).after(defined))))
                : List.of();
    }
}
