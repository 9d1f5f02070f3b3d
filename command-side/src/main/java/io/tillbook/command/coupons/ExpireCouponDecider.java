package io.tillbook.command.coupons;

import io.tillbook.api.coupons.CouponCommand.ExpireCoupon;
import io.tillbook.api.coupons.CouponEvent.CouponExpired;
import io.tillbook.api.coupons.CouponEvent.CouponHoldEnded;
import io.tillbook.api.coupons.CouponEvent;
import io.tillbook.api.coupons.CouponRejection.CouponNotExpired;
import io.tillbook.api.coupons.CouponState;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;

/** Records that the time of a coupon is over, or else that of its hold, by the clock that the command comes with. */
final class ExpireCouponDecider implements Decider<ExpireCoupon> {
    @Override
    public Footprint footprint(ExpireCoupon command, States known) {
        return CampaignRules.writingCoupon(command.campaign(), command.serial());
    }

    @Override
    public Decision decide(ExpireCoupon command, Occurrence occurrence, States states) {
        OffsetDateTime now = occurrence.occurredAt();
        return Rules
                .firstBroken(() -> CampaignRules.unknown(states, command.campaign()),
                        () -> CampaignRules.noCodes(states, command.campaign()),
                        () -> CampaignRules.unknownCoupon(states, command.campaign(), command.serial()),
                        () -> CampaignRules.notOpen(states, command.campaign(), command.serial()))
                .orElseGet(() -> over(command, now, states)
                        .map(event -> new Draft(states)
                                .add(Coupon.at(command.campaign(), command.serial()), event)
                                .accepted())
                        .orElseGet(() -> Decision
                                .refused(new CouponNotExpired(command.campaign(), command.serial()))));
    }

    private static Optional<CouponEvent> over(ExpireCoupon command, OffsetDateTime now, States states) {
        Coupon coupon = states.of(Coupon.at(command.campaign(), command.serial()));
        Campaign campaign = states.of(Campaign.at(command.campaign()));
        boolean isOver = Campaign.isOver(coupon.until(), now) || campaign.isOver(now);
        if (isOver) {
            return Optional.of(new CouponExpired(command.campaign(), command.serial()));
        }
        return coupon.state() == CouponState.HELD && Campaign.isOver(coupon.heldUntil(), now)
                ? Optional.of(new CouponHoldEnded(command.campaign(), command.serial(),
                        Objects.requireNonNull(coupon.sale())))
                : Optional.empty();
    }
}
