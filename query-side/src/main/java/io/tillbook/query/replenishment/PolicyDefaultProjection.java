package io.tillbook.query.replenishment;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.replenishment.PolicyScope;
import io.tillbook.api.replenishment.ReplenishmentEvent.StockPolicySet;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;

/** The policies that are wider than one stock. */
final class PolicyDefaultProjection implements Projection<PolicyDefaultView> {

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(StockPolicySet.class);
    }

    @Override
    public List<Step<PolicyDefaultView>> steps(RecordedEvent recorded) {
        if (!(recorded.event() instanceof StockPolicySet set) || set.scope() == PolicyScope.STOCK) {
            return List.of();
        }
        String category = set.category();
        String key = category == null ? PolicyDefaultView.CHAIN : PolicyDefaultView.key(category);
        return List.of(new Step<>(key, before -> new PolicyDefaultView(set.policy())));
    }
}
