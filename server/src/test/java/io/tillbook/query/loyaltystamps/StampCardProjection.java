package io.tillbook.query.loyaltystamps;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.loyaltystamps.LoyaltyStampsEvent.CardStamped;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;

/** The cards. */
final class StampCardProjection implements Projection<StampCardView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(CardStamped.class);
    }

    @Override
    public List<Step<StampCardView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof CardStamped stamped
                ? List.of(new Step<>(stamped.card().value(), before -> new StampCardView(stamped.card(),
                        (before == null ? 0 : before.stamps()) + stamped.stamps())))
                : List.of();
    }
}
