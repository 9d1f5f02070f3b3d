package io.tillbook.query.pricing.limit;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.pricing.limit.MemberUses;
import io.tillbook.api.pricing.limit.PromotionLimitEvent.OfMember;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;

/** Uses of promotions by promotion and member. */
final class MemberUsesProjection implements Projection<MemberUsesView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(OfMember.class);
    }

    @Override
    public List<Step<MemberUsesView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof OfMember event
                ? List.of(new Step<>(MemberUsesView.key(event.promotion(), event.member()),
                        before -> new MemberUsesView((before == null ? MemberUses.NONE : before.uses()).after(event))))
                : List.of();
    }
}
