package io.tillbook.query.members.mall;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.members.mall.MallEvent.MemberRewardCounted;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;

/** How often members have had rewards, by reward and member. */
final class MemberRewardProjection implements Projection<MemberRewardView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(MemberRewardCounted.class);
    }

    @Override
    public List<Step<MemberRewardView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof MemberRewardCounted counted
                ? List.of(new Step<>(MemberRewardView.key(counted.reward(), counted.member()),
                        _ -> new MemberRewardView(counted.reward(), counted.member(), counted.taken())))
                : List.of();
    }
}
