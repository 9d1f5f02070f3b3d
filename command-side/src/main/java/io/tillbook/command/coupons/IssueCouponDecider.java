package io.tillbook.command.coupons;

import io.tillbook.api.coupons.CouponCommand.IssueCoupon;
import io.tillbook.api.coupons.CouponEvent.CouponIssued;
import io.tillbook.api.coupons.CouponRejection.CouponIsIssued;
import io.tillbook.api.coupons.CouponRejection.CouponNotOpen;
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
import org.jspecify.annotations.Nullable;

/** Issues a coupon to a member: from then on it is valid for as many days as its campaign says. */
final class IssueCouponDecider implements Decider<IssueCoupon> {
    @Override
    public Footprint footprint(IssueCoupon command, States known) {
        return CampaignRules.writingCoupon(command.campaign(), command.serial());
    }

    @Override
    public Decision decide(IssueCoupon command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(() -> CampaignRules.unknown(states, command.campaign()),
                        () -> CampaignRules.closed(states, command.campaign()),
                        () -> CampaignRules.noCodes(states, command.campaign()),
                        () -> CampaignRules.unknownCoupon(states, command.campaign(), command.serial()),
                        () -> notOpen(command, states), () -> issued(command, states))
                .orElseGet(() -> new Draft(states)
                        .add(Coupon.at(command.campaign(), command.serial()), new CouponIssued(command.campaign(),
                                command.serial(), command.member(), until(command, occurrence, states)))
                        .accepted());
    }

    private static Coupon coupon(IssueCoupon command, States states) {
        return states.of(Coupon.at(command.campaign(), command.serial()));
    }

    private static Optional<CouponNotOpen> notOpen(IssueCoupon command, States states) {
        CouponState state = coupon(command, states).state();
        return Rules.when(state != CouponState.OPEN,
                () -> new CouponNotOpen(command.campaign(), command.serial(), state));
    }

    private static Optional<CouponIsIssued> issued(IssueCoupon command, States states) {
        return Rules.when(coupon(command, states).member() != null,
                () -> new CouponIsIssued(command.campaign(), command.serial()));
    }

    private static @Nullable OffsetDateTime until(IssueCoupon command, Occurrence occurrence, States states) {
        Integer days = Objects.requireNonNull(states.of(Campaign.at(command.campaign())).opened()).daysAfterIssue();
        return days == null ? null : CampaignRules.received(occurrence).plusDays(days);
    }
}
