package io.tillbook.command.coupons;

import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.coupons.CouponEvent.CouponDoubleRedeemed;
import io.tillbook.api.coupons.CouponEvent.CouponExpired;
import io.tillbook.api.coupons.CouponEvent.CouponExpiryAnnounced;
import io.tillbook.api.coupons.CouponEvent.CouponHeld;
import io.tillbook.api.coupons.CouponEvent.CouponHoldEnded;
import io.tillbook.api.coupons.CouponEvent.CouponIssued;
import io.tillbook.api.coupons.CouponEvent.CouponRedeemed;
import io.tillbook.api.coupons.CouponEvent.CouponRestored;
import io.tillbook.api.coupons.CouponEvent.CouponRevoked;
import io.tillbook.api.coupons.CouponEvent.OfCoupon;
import io.tillbook.api.coupons.CouponState;
import io.tillbook.api.kernel.Id;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.sales.SaleId;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a coupon. Its stream is named by campaign and serial, which are no secret.
 *
 * @param state how far it is
 * @param member whose it is; null where it is nobody's
 * @param until the first moment after its own time; null where it has none
 * @param sale the sale that it is held for, or that has used it
 * @param heldUntil until when it is held
 * @param isAnnounced whether its member was told that its time will be over
 */
record Coupon(CouponState state, @Nullable MemberId member, @Nullable OffsetDateTime until, @Nullable SaleId sale,
        @Nullable OffsetDateTime heldUntil, boolean isAnnounced) {
    private static final StreamType<Coupon> STREAM =
            StreamType.of("coupon", new Coupon(CouponState.OPEN, null, null, null, null, false))
                    .on(OfCoupon.class, Coupon::evolve);

    private record Serial(String value) implements Id {}

    static StreamRef<Coupon> at(CampaignId campaign, int serial) {
        return STREAM.at(campaign, new Serial(Integer.toString(serial)));
    }

    /** Whether another sale has to wait for the end of its hold. */
    boolean isHeldFromOthers(SaleId other, OffsetDateTime at) {
        return state == CouponState.HELD && !other.equals(sale) && !Campaign.isOver(heldUntil, at);
    }

    /** Whether it can be used, or held, at a moment. */
    boolean isOpen(OffsetDateTime at) {
        return switch (state) {
            // That its end was recorded says nothing about a sale before it that comes in late.
            case OPEN, HELD, EXPIRED -> !Campaign.isOver(until, at);
            case REDEEMED, REVOKED -> false;
        };
    }

    private static Coupon evolve(Coupon coupon, OfCoupon event) {
        return switch (event) {
            case CouponIssued issued -> new Coupon(coupon.state, issued.member(), issued.until(), null, null, false);
            case CouponHeld held -> coupon.turned(CouponState.HELD, held.sale(), held.until());
            case CouponHoldEnded _,CouponRestored _ -> coupon.turned(CouponState.OPEN, null, null);
            case CouponRedeemed redeemed -> coupon.turned(CouponState.REDEEMED, redeemed.sale(), null);
            case CouponDoubleRedeemed _ -> coupon;
            case CouponExpired _ -> coupon.turned(CouponState.EXPIRED, null, null);
            case CouponRevoked _ -> coupon.turned(CouponState.REVOKED, null, null);
            case CouponExpiryAnnounced _ -> new Coupon(coupon.state, coupon.member, coupon.until, coupon.sale,
                    coupon.heldUntil, true);
        };
    }

    private Coupon turned(CouponState next, @Nullable SaleId by, @Nullable OffsetDateTime held) {
        return new Coupon(next, member, until, by, held, isAnnounced);
    }
}
