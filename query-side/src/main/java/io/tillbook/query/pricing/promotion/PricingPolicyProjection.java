package io.tillbook.query.pricing.promotion;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.pricing.policy.PricingPolicyEvent.PricingPolicySet;
import io.tillbook.api.pricing.policy.PricingPolicyEvent;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;

/** Policies about prices by the place that they are of. */
final class PricingPolicyProjection implements Projection<PricingPolicyView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(PricingPolicyEvent.class);
    }

    @Override
    public List<Step<PricingPolicyView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof PricingPolicyEvent event ? switch (event) {
            case PricingPolicySet set -> List.of(new Step<>(PricingPolicyView.key(set.location(), set.region()),
                    _ -> new PricingPolicyView(set.settings())));
        } : List.of();
    }
}
