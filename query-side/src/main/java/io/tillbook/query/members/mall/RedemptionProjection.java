package io.tillbook.query.members.mall;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.members.mall.MallEvent.OfRedemption;
import io.tillbook.api.members.mall.MallEvent.RedemptionCancelled;
import io.tillbook.api.members.mall.MallEvent.RewardRedeemed;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Redemptions by their ids. */
final class RedemptionProjection implements Projection<RedemptionView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(OfRedemption.class);
    }

    @Override
    public List<Step<RedemptionView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof OfRedemption event
                ? List.of(new Step<>(event.redemption().value(), before -> after(before, event, recorded)))
                : List.of();
    }

    private static RedemptionView after(@Nullable RedemptionView before, OfRedemption event, RecordedEvent recorded) {
        return switch (event) {
            case RewardRedeemed redeemed -> RedemptionView.of(redeemed, recorded);
            case RedemptionCancelled cancelled -> Objects.requireNonNull(before).cancelled(cancelled, recorded);
        };
    }
}
