package io.tillbook.command.coupons;

import io.tillbook.api.coupons.CouponCommand.RevokeCoupon;
import io.tillbook.api.coupons.CouponEvent.CouponRevoked;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;

/** Takes a coupon back for good. */
final class RevokeCouponDecider implements Decider<RevokeCoupon> {
    @Override
    public Footprint footprint(RevokeCoupon command, States known) {
        return CampaignRules.writingCoupon(command.campaign(), command.serial());
    }

    @Override
    public Decision decide(RevokeCoupon command, Occurrence occurrence, States states) {
        return Rules
                .firstBroken(() -> CampaignRules.unknown(states, command.campaign()),
                        () -> CampaignRules.noCodes(states, command.campaign()),
                        () -> CampaignRules.unknownCoupon(states, command.campaign(), command.serial()),
                        () -> CampaignRules.notOpen(states, command.campaign(), command.serial()))
                .orElseGet(() -> new Draft(states)
                        .add(Coupon.at(command.campaign(), command.serial()),
                                new CouponRevoked(command.campaign(), command.serial(), command.reason()))
                        .accepted());
    }
}
