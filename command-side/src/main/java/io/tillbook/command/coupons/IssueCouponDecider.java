package io.tillbook.command.coupons;

import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.coupons.CouponCommand.IssueCoupon;
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

/** Issues a coupon to a member: from then on it is valid for as many days as its campaign says. */
final class IssueCouponDecider implements Decider<IssueCoupon> {
    @Override
    public Footprint footprint(IssueCoupon command, States known) {
        Integer serial = command.serial();
        return serial == null ? earned(command).footprint(known)
                : CampaignRules.writingCoupon(command.campaign(), serial);
    }

    @Override
    public Decision decide(IssueCoupon command, Occurrence occurrence, States states) {
        Integer serial = command.serial();
        OffsetDateTime now = CampaignRules.received(occurrence);
        return serial == null ? earned(command).decide(now, states) : named(command, serial, now, states);
    }

    private static EarnedIssue earned(IssueCoupon command) {
        return new EarnedIssue(command.campaign(), command.member(), Objects.requireNonNull(command.sale()));
    }

    private static Decision named(IssueCoupon command, int serial, OffsetDateTime now, States states) {
        CampaignId campaign = command.campaign();
        return Rules
                .firstBroken(() -> CampaignRules.unknown(states, campaign),
                        () -> CampaignRules.closed(states, campaign), () -> CampaignRules.noCodes(states, campaign),
                        () -> CampaignRules.unknownCoupon(states, campaign, serial),
                        () -> notOpen(campaign, serial, states), () -> issued(campaign, serial, states))
                .orElseGet(() -> new Draft(states)
                        .add(Coupon.at(campaign, serial),
                                states.of(Campaign.at(campaign)).issued(campaign, serial, command.member(), now))
                        .accepted());
    }

    private static Optional<CouponNotOpen> notOpen(CampaignId campaign, int serial, States states) {
        CouponState state = states.of(Coupon.at(campaign, serial)).state();
        return Rules.when(state != CouponState.OPEN, () -> new CouponNotOpen(campaign, serial, state));
    }

    private static Optional<CouponIsIssued> issued(CampaignId campaign, int serial, States states) {
        return Rules.when(states.of(Coupon.at(campaign, serial)).member() != null,
                () -> new CouponIsIssued(campaign, serial));
    }
}
