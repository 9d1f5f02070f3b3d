package io.tillbook.query.alerts;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.replenishment.ReplenishmentEvent.StockPolicySet;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;

/** Whether there are stock policies. */
final class PolicyMarkProjection implements Projection<PolicyMark> {

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(StockPolicySet.class);
    }

    @Override
    public List<Step<PolicyMark>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof StockPolicySet
                ? List.of(new Step<>(PolicyMark.KEY,
                        before -> new PolicyMark(before == null ? 1 : before.policies() + 1)))
                : List.of();
    }
}
