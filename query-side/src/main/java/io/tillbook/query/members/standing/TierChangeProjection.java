package io.tillbook.query.members.standing;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.members.tier.TierEvent.TierChanged;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;

/** The history of tiers: one document for each change. */
final class TierChangeProjection implements Projection<TierChangeView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(TierChanged.class);
    }

    @Override
    public List<Step<TierChangeView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof TierChanged event
                ? List.of(new Step<>(Long.toString(recorded.position()),
                        _ -> TierChangeView.of(event, recorded.position())))
                : List.of();
    }

    @Override
    public boolean isAppendOnly() {
        return true;
    }
}
