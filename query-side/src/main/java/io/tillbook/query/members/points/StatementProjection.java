package io.tillbook.query.members.points;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.members.mall.MallEvent.PointsRedeemed;
import io.tillbook.api.members.mall.MallEvent.PointsRedemptionCancelled;
import io.tillbook.api.members.mall.MallEvent;
import io.tillbook.api.members.mall.RedemptionId;
import io.tillbook.api.members.mall.RewardId;
import io.tillbook.api.members.points.PointsChange;
import io.tillbook.api.members.points.PointsEvent.PointsAdjusted;
import io.tillbook.api.members.points.PointsEvent.PointsBurnt;
import io.tillbook.api.members.points.PointsEvent.PointsEarned;
import io.tillbook.api.members.points.PointsEvent.PointsGivenBack;
import io.tillbook.api.members.points.PointsEvent.PointsMovedIn;
import io.tillbook.api.members.points.PointsEvent.PointsMovedOut;
import io.tillbook.api.members.points.PointsEvent.PointsTakenBack;
import io.tillbook.api.members.points.PointsMovement;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.sales.SaleId;
import io.tillbook.query.kernel.Digits;
import io.tillbook.query.kernel.Projection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every change of every member's points, by member and place. */
final class StatementProjection implements Projection<StatementView> {
    private static final int POSITION_DIGITS = 19;

    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(PointsMovement.class);
    }

    @Override
    public boolean isAppendOnly() {
        return true;
    }

    @Override
    public List<Step<StatementView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof PointsMovement moved
                ? List.of(new Step<>(moved.member().value() + "/" + Digits.of(recorded.position(), POSITION_DIGITS),
                        _ -> line(moved, about(moved), recorded)))
                : List.of();
    }

    /** What a change is about, as far as it is about such things. */
    private record About(@Nullable SaleId sale, @Nullable ReturnId returnId, @Nullable LocationId location,
            @Nullable MemberId other, @Nullable String reason, @Nullable RedemptionId redemption,
            @Nullable RewardId reward) {
        private About(@Nullable SaleId sale, @Nullable ReturnId returnId, @Nullable LocationId location,
                @Nullable MemberId other, @Nullable String reason) {
            this(sale, returnId, location, other, reason, null, null);
        }

        private static About redemption(MallEvent.OfAccount event, @Nullable String reason) {
            return new About(null, null, event.location(), null, reason, event.redemption(), event.reward());
        }
    }

    private static About about(PointsMovement moved) {
        return switch (moved) {
            case PointsEarned event -> new About(event.sale(), null, event.location(), null, null);
            case PointsBurnt event -> new About(event.sale(), null, event.location(), null, null);
            case PointsTakenBack event -> new About(event.sale(), event.returnId(), event.location(), null, null);
            case PointsGivenBack event -> new About(event.sale(), event.returnId(), event.location(), null, null);
            case PointsAdjusted event -> new About(null, null, null, null, event.reason());
            case PointsMovedOut event -> new About(null, null, null, event.into(), null);
            case PointsMovedIn event -> new About(null, null, null, event.from(), null);
            case PointsRedeemed event -> About.redemption(event, null);
            case PointsRedemptionCancelled event -> About.redemption(event, event.reason());
            case PointsMovement _ -> new About(null, null, null, null, null);
        };
    }

    private static StatementView line(PointsMovement moved, About about, RecordedEvent recorded) {
        PointsChange change = moved.change();
        return new StatementView(moved.member(), recorded.position(), PointsMove.of(moved), recorded.recordedAt(),
                change.points(), change.balance(), change.lots(), change.debt(), about.sale(), about.returnId(),
                about.location(), about.other(), about.reason(), about.redemption(), about.reward());
    }
}
