package io.tillbook.query.members.mall;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.members.mall.MallEvent.OfReward;
import io.tillbook.api.members.mall.MallEvent.RewardChanged;
import io.tillbook.api.members.mall.MallEvent.RewardCounted;
import io.tillbook.api.members.mall.MallEvent.RewardOffered;
import io.tillbook.api.members.mall.MallEvent.RewardWithdrawn;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rewards by their ids. */
final class RewardProjection implements Projection<RewardView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(OfReward.class);
    }

    @Override
    public List<Step<RewardView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof OfReward event
                ? List.of(new Step<>(event.reward().value(), before -> after(before, event, recorded.position())))
                : List.of();
    }

    private static RewardView after(@Nullable RewardView before, OfReward event, long position) {
        return switch (event) {
            case RewardOffered offered -> new RewardView(offered.reward(), position, offered.terms(), false, 0);
            case RewardChanged changed -> Objects.requireNonNull(before).on(changed.terms());
            case RewardWithdrawn _ -> Objects.requireNonNull(before).asWithdrawn();
            case RewardCounted counted -> Objects.requireNonNull(before).taken(counted.taken());
        };
    }
}
