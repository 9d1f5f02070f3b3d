package io.tillbook.command.coupons;

import io.tillbook.api.checkout.PresentedCoupon;
import io.tillbook.api.coupons.CouponCommand.ReleaseCoupon;
import io.tillbook.api.coupons.CouponEvent.CouponHoldEnded;
import io.tillbook.api.coupons.CouponRejection.CouponNotHeld;
import io.tillbook.api.coupons.CouponState;
import io.tillbook.api.kernel.Occurrence;
import io.tillbook.command.kernel.Decider;
import io.tillbook.command.kernel.Decision;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import java.util.Objects;
import java.util.Optional;

/** Lets go of a coupon that is held for a basket: it can be used at once. */
final class ReleaseCouponDecider implements Decider<ReleaseCoupon> {
    @Override
    public Footprint footprint(ReleaseCoupon command, States known) {
        return KnownCoupon.writing(Footprint.none(), presented(command), known);
    }

    @Override
    public Decision decide(ReleaseCoupon command, Occurrence occurrence, States states) {
        return KnownCoupon.of(presented(command), states)
                .flatMap(coupon -> released(command, coupon, states))
                .orElseGet(() -> Decision.refused(new CouponNotHeld(command.sale())));
    }

    private static PresentedCoupon presented(ReleaseCoupon command) {
        return Objects.requireNonNullElse(command.presented(), PresentedCoupon.NOT_GENUINE);
    }

    private static Optional<Decision> released(ReleaseCoupon command, KnownCoupon known, States states) {
        Integer serial = known.serial();
        if (serial == null) {
            return Optional.empty();
        }
        Coupon coupon = states.of(Coupon.at(known.campaign(), serial));
        boolean isHeld = coupon.state() == CouponState.HELD && command.sale().equals(coupon.sale());
        return isHeld
                ? Optional.of(new Draft(states)
                        .add(Coupon.at(known.campaign(), serial),
                                new CouponHoldEnded(known.campaign(), serial, command.sale()))
                        .accepted())
                : Optional.empty();
    }
}
