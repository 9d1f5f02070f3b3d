package io.tillbook.query.members.mall;

import io.tillbook.api.checkout.CardNumber;
import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.members.mall.HandedOutGoods;
import io.tillbook.api.members.mall.MallEvent.RedemptionCancelled;
import io.tillbook.api.members.mall.MallEvent.RewardRedeemed;
import io.tillbook.api.members.mall.RedemptionId;
import io.tillbook.api.members.mall.RewardCoupon;
import io.tillbook.api.members.mall.RewardId;
import io.tillbook.api.members.mall.RewardValue;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A redemption.
 *
 * @param redeemedPosition position of the event that tells of it
 * @param member who had the reward, by the id of then
 * @param points how many it cost
 * @param sku the goods that were handed out
 * @param quantity how much of them
 * @param campaign the campaign of the coupon that was issued
 * @param serial which of its coupons that is
 * @param card the gift card that value was given to
 * @param valueMinor how much, in minor units
 * @param cancelledAt when it was undone; null where it was not
 * @param cancelledBecause why
 * @param cancelledBy who has undone it
 */
record RedemptionView(RedemptionId id, long redeemedPosition, OffsetDateTime redeemedAt, RewardId reward,
        MemberId member, LocationId location, long points, @Nullable Sku sku, @Nullable Quantity quantity,
        @Nullable CampaignId campaign, @Nullable Integer serial, @Nullable CardNumber card,
        @Nullable Money valueMinor, @Nullable OffsetDateTime cancelledAt,
        @Nullable String cancelledBecause, @Nullable EmployeeId cancelledBy) {
    static RedemptionView of(RewardRedeemed event, RecordedEvent recorded) {
        HandedOutGoods goods = event.goods();
        RewardCoupon coupon = event.coupon();
        RewardValue value = event.value();
        return new RedemptionView(event.redemption(), recorded.position(), at(recorded), event.reward(),
                event.member(), event.location(), event.points(), goods == null ? null : goods.sku(),
                goods == null ? null : goods.quantity(), coupon == null ? null : coupon.campaign(),
                coupon == null ? null : coupon.serial(), value == null ? null : value.card(),
                value == null ? null : value.amountMinor(), null, null, null);
    }

    RedemptionView cancelled(RedemptionCancelled event, RecordedEvent recorded) {
        return new RedemptionView(id, redeemedPosition, redeemedAt, reward, member, location, points, sku, quantity,
                campaign, serial, card, valueMinor, at(recorded), event.reason(), event.by());
    }

    /** The gift card as everybody may see it. */
    public @Nullable String giftCard() {
        return card == null ? null : card.masked();
    }

    private static OffsetDateTime at(RecordedEvent recorded) {
        return recorded.occurrence().receivedAt().atOffset(ZoneOffset.UTC);
    }
}
