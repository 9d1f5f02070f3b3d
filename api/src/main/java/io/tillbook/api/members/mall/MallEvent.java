package io.tillbook.api.members.mall;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.members.points.PointsChange;
import io.tillbook.api.members.points.PointsLot;
import io.tillbook.api.members.points.PointsMovement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened in the points mall. */
public sealed interface MallEvent extends Event {
    /** Something happened to a reward; on its own stream. */
    sealed interface OfReward extends MallEvent permits RewardOffered, RewardChanged, RewardWithdrawn, RewardCounted {
        /** Which one. */
        RewardId reward();
    }

    /** Something happened to a redemption; on its own stream. */
    sealed interface OfRedemption extends MallEvent permits RewardRedeemed, RedemptionCancelled {
        /** Which one. */
        RedemptionId redemption();
    }

    /** Something happened to the points of a member; on the member's account. */
    sealed interface OfAccount
            extends
            MallEvent,
            PointsMovement
            permits PointsRedeemed, PointsRedemptionCancelled {
        /** By which redemption. */
        RedemptionId redemption();

        /** Of which reward. */
        RewardId reward();

        /** Where. */
        LocationId location();
    }

    /** A reward was offered. */
    record RewardOffered(RewardId reward, RewardTerms terms) implements OfReward {}

    /**
     * It is offered on other terms.
     *
     * @param terms all of its terms
     */
    record RewardChanged(RewardId reward, RewardTerms terms) implements OfReward {}

    /** It is offered no longer. */
    record RewardWithdrawn(RewardId reward, String reason) implements OfReward {}

    /**
     * Members have had it once more, or once less since a redemption was undone.
     *
     * @param more 1 or -1
     * @param taken how often they have had it then
     */
    record RewardCounted(RewardId reward, RedemptionId redemption, int more, int taken) implements OfReward {}

    /**
     * One member has had a reward once more, or once less since a redemption was undone; on a stream of reward and
     * member.
     *
     * @param more 1 or -1
     * @param taken how often the member has had it then, under this id
     */
    record MemberRewardCounted(RewardId reward, MemberId member, RedemptionId redemption, int more, int taken)
            implements
            MallEvent {}

    /**
     * A member had a reward for points: goods, a coupon, or value on a gift card.
     *
     * @param member who; found through redirects then
     * @param points how many it cost
     * @param spent from which lots, in that order
     * @param goods what was handed out
     * @param coupon what was issued
     * @param value what was given to a gift card
     */
    record RewardRedeemed(RedemptionId redemption, RewardId reward, MemberId member, LocationId location, long points,
            List<PointsLot> spent, @Nullable HandedOutGoods goods, @Nullable RewardCoupon coupon,
            @Nullable RewardValue value)
            implements
            OfRedemption {
        /** Takes a copy. */
        public RewardRedeemed {
            spent = List.copyOf(spent);
        }
    }

    /**
     * It was undone.
     *
     * @param member whose points came back; who the member is by then
     * @param points how many
     * @param by who has undone it; missing where no employee did
     */
    record RedemptionCancelled(RedemptionId redemption, RewardId reward, MemberId member, LocationId location,
            long points, String reason, @Nullable EmployeeId by) implements OfRedemption {}

    /**
     * Points were spent on a reward.
     *
     * @param points how many: more than 0
     */
    record PointsRedeemed(MemberId member, RedemptionId redemption, RewardId reward, LocationId location, long points,
            PointsChange change) implements OfAccount {}

    /**
     * Points that were spent on a reward came back, since the redemption was undone.
     *
     * @param points how many: more than 0
     * @param reason why, in words
     */
    record PointsRedemptionCancelled(MemberId member, RedemptionId redemption, RewardId reward, LocationId location,
            long points, String reason, PointsChange change) implements OfAccount {}
}
