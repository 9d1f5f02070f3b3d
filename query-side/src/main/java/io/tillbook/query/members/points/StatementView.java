package io.tillbook.query.members.points;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.members.mall.RedemptionId;
import io.tillbook.api.members.mall.RewardId;
import io.tillbook.api.members.points.PointsLot;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.sales.SaleId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a member's statement of points.
 *
 * @param place its place among all events of the ledger
 * @param move what it was
 * @param at when it became known
 * @param points by how much the balance has changed
 * @param balance the balance after it
 * @param lots by how much the lots have changed
 * @param debt by how much the debt has grown; below zero where it has shrunk
 * @param sale the sale it is about
 * @param returnId the return it is about
 * @param location where it happened
 * @param other the member whom points have come from or gone to
 * @param reason why, in words
 * @param redemption the redemption it is about
 * @param reward the reward that points were spent on
 */
record StatementView(MemberId member, long place, PointsMove move, Instant at, long points, long balance,
        List<PointsLot> lots, long debt, @Nullable SaleId sale, @Nullable ReturnId returnId,
        @Nullable LocationId location, @Nullable MemberId other, @Nullable String reason,
        @Nullable RedemptionId redemption, @Nullable RewardId reward) {}
