package io.tillbook.query.members.points;

import io.tillbook.api.members.mall.MallEvent.PointsRedeemed;
import io.tillbook.api.members.mall.MallEvent.PointsRedemptionCancelled;
import io.tillbook.api.members.mall.MallEvent;
import io.tillbook.api.members.points.PointsEvent.OfAccount;
import io.tillbook.api.members.points.PointsEvent.PointsAdjusted;
import io.tillbook.api.members.points.PointsEvent.PointsBurnt;
import io.tillbook.api.members.points.PointsEvent.PointsEarned;
import io.tillbook.api.members.points.PointsEvent.PointsExpired;
import io.tillbook.api.members.points.PointsEvent.PointsGivenBack;
import io.tillbook.api.members.points.PointsEvent.PointsMovedIn;
import io.tillbook.api.members.points.PointsEvent.PointsMovedOut;
import io.tillbook.api.members.points.PointsEvent.PointsTakenBack;
import io.tillbook.api.members.points.PointsMovement;

/** What has changed the points of a member. */
enum PointsMove {
    /** A sale has earned them. */
    EARNED,
    /** They have paid a part of a sale. */
    SPENT,
    /** A sale had earned them, and goods of it came back. */
    TAKEN_BACK,
    /** They had paid a part of a sale, and goods of it came back. */
    GIVEN_BACK,
    /** Somebody has given or taken them. */
    ADJUSTED,
    /** Nobody had spent them by their last day. */
    LOST,
    /** They went to another member, who is the same person. */
    MOVED_OUT,
    /** They came from another member, who is the same person. */
    MOVED_IN,
    /** They were spent on a reward. */
    REDEEMED,
    /** They were spent on a reward, and the redemption was undone. */
    REDEMPTION_CANCELLED,
    /** Something else. */
    OTHER;

    static PointsMove of(PointsMovement moved) {
        return switch (moved) {
            case OfAccount event -> of(event);
            case MallEvent.OfAccount event -> of(event);
            case PointsMovement _ -> OTHER;
        };
    }

    private static PointsMove of(MallEvent.OfAccount event) {
        return switch (event) {
            case PointsRedeemed _ -> REDEEMED;
            case PointsRedemptionCancelled _ -> REDEMPTION_CANCELLED;
        };
    }

    private static PointsMove of(OfAccount event) {
        return switch (event) {
            case PointsEarned _ -> EARNED;
            case PointsBurnt _ -> SPENT;
            case PointsTakenBack _ -> TAKEN_BACK;
            case PointsGivenBack _ -> GIVEN_BACK;
            case PointsAdjusted _ -> ADJUSTED;
            case PointsExpired _ -> LOST;
            case PointsMovedOut _ -> MOVED_OUT;
            case PointsMovedIn _ -> MOVED_IN;
        };
    }
}
