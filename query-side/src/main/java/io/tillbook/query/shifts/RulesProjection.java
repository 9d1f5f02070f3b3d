package io.tillbook.query.shifts;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.shifts.ShiftsEvent.ShiftRulesSet;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;

/** Rules of shifts by location. */
final class RulesProjection implements Projection<RulesView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(ShiftRulesSet.class);
    }

    @Override
    public List<Step<RulesView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof ShiftRulesSet set
                ? List.of(new Step<>(set.location().value(), _ -> new RulesView(set.location(), set.rules())))
                : List.of();
    }
}
