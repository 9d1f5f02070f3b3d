package io.tillbook.command.coupons;

import io.tillbook.api.coupons.CouponCode;
import io.tillbook.api.coupons.CouponCommand.IssueCoupon;
import io.tillbook.api.coupons.CouponRejection.CouponIsIssued;
import io.tillbook.api.coupons.CouponRejection.CouponNotOpen;
import io.tillbook.api.coupons.CouponRejection.TooManyCodes;
import io.tillbook.api.coupons.CouponRejection.UnknownCoupon;
import io.tillbook.api.coupons.CouponState;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.api.sales.SaleId;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * Issues a coupon to a member: from then on it is valid for as many days as its campaign says. Where none is named, the
 * code of one more is made in the same append.
 */
final class IssueCouponDecider implements Decider<IssueCoupon> {
    @Override
    public Footprint footprint(IssueCoupon command, States known) {
        SaleId sale = command.sale();
        if (sale != null) {
            return new EarnedIssue(command.campaign(), command.member(), sale).footprint(known);
        }
        Footprint coupon = CampaignRules.writingCoupon(command.campaign(), serial(command, known));
        return command.serial() == null ? coupon.writing(Campaign.at(command.campaign())) : coupon;
    }

    @Override
    public Decision decide(IssueCoupon command, Occurrence occurrence, States states) {
        OffsetDateTime now = CampaignRules.received(occurrence);
        SaleId sale = command.sale();
        if (sale != null) {
            return new EarnedIssue(command.campaign(), command.member(), sale).decide(now, states);
        }
        return Rules
                .firstBroken(() -> CampaignRules.unknown(states, command.campaign()),
                        () -> CampaignRules.closed(states, command.campaign()),
                        () -> CampaignRules.noCodes(states, command.campaign()), () -> unknown(command, states),
                        () -> tooMany(command, states), () -> notOpen(command, states),
                        () -> issued(command, states))
                .orElseGet(() -> issue(command, now, states));
    }

    private static Decision issue(IssueCoupon command, OffsetDateTime now, States states) {
        Integer serial = command.serial();
        Draft draft = new Draft(states);
        if (serial == null) {
            CouponLedger.issue(draft, command.campaign(), command.member(), now);
            return draft.accepted();
        }
        return draft
                .add(Coupon.at(command.campaign(), serial),
                        states.of(Campaign.at(command.campaign()))
                                .issued(command.campaign(), serial, command.member(), now))
                .accepted();
    }

    /** The one that is named, else the one after the last that was made. */
    private static int serial(IssueCoupon command, States states) {
        return command.serial() == null ? states.of(Campaign.at(command.campaign())).generated() + 1
                : command.serial();
    }

    private static Coupon coupon(IssueCoupon command, States states) {
        return states.of(Coupon.at(command.campaign(), serial(command, states)));
    }

    private static Optional<UnknownCoupon> unknown(IssueCoupon command, States states) {
        Integer named = command.serial();
        return named == null ? Optional.empty() : CampaignRules.unknownCoupon(states, command.campaign(), named);
    }

    private static Optional<TooManyCodes> tooMany(IssueCoupon command, States states) {
        int serial = serial(command, states);
        return Rules.when(serial > CouponCode.MAX_SERIALS,
                () -> new TooManyCodes(command.campaign(), serial - 1, 1, CouponCode.MAX_SERIALS));
    }

    private static Optional<CouponNotOpen> notOpen(IssueCoupon command, States states) {
        CouponState state = coupon(command, states).state();
        return Rules.when(state != CouponState.OPEN,
                () -> new CouponNotOpen(command.campaign(), serial(command, states), state));
    }

    private static Optional<CouponIsIssued> issued(IssueCoupon command, States states) {
        return Rules.when(coupon(command, states).member() != null,
                () -> new CouponIsIssued(command.campaign(), serial(command, states)));
    }
}
