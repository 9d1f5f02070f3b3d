package io.tillbook.command.coupons;

import io.tillbook.api.checkout.PresentedCoupon;
import io.tillbook.api.coupons.CouponCommand.HoldCoupon;
import io.tillbook.api.coupons.CouponEvent.CouponHeld;
import io.tillbook.api.coupons.CouponRejection.CampaignHasNoCodes;
import io.tillbook.api.coupons.CouponRejection.HoldInPast;
import io.tillbook.api.coupons.CouponRejection;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.checkout.MemberIds;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.Rules;
import io.tillbook.command.kernel.States;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;

/** Holds a coupon for a basket. Held again for the same one, it is held until another moment. */
final class HoldCouponDecider implements Decider<HoldCoupon> {
    private final MemberIds members;

    HoldCouponDecider(MemberIds members) {
        this.members = members;
    }

    @Override
    public Footprint footprint(HoldCoupon command, States known) {
        return KnownCoupon.writing(Usability.reading(Footprint.none(), command.member(), members, known),
                presented(command), known);
    }

    @Override
    public Decision decide(HoldCoupon command, Occurrence occurrence, States states) {
        OffsetDateTime now = CampaignRules.received(occurrence);
        Optional<KnownCoupon> coupon = KnownCoupon.of(presented(command), states);
        Usability use = Usability.of(command.sale(), command.member(), now, members, states);
        return Rules
                .firstBroken(() -> inPast(command, now), () -> use.broken(0, coupon, states), () -> shared(coupon))
                .orElseGet(() -> held(command, coupon.orElseThrow(), states));
    }

    private static PresentedCoupon presented(HoldCoupon command) {
        return Objects.requireNonNullElse(command.presented(), PresentedCoupon.NOT_GENUINE);
    }

    private static Optional<HoldInPast> inPast(HoldCoupon command, OffsetDateTime now) {
        return Rules.when(!command.until().isAfter(now), () -> new HoldInPast(command.until(), now));
    }

    private static Optional<CouponRejection> shared(Optional<KnownCoupon> coupon) {
        return coupon.filter(known -> known.serial() == null)
                .map(known -> new CampaignHasNoCodes(known.campaign()));
    }

    private static Decision held(HoldCoupon command, KnownCoupon coupon, States states) {
        int serial = Objects.requireNonNull(coupon.serial());
        return new Draft(states)
                .add(Coupon.at(coupon.campaign(), serial),
                        new CouponHeld(coupon.campaign(), serial, command.sale(), command.until()))
                .accepted();
    }
}
