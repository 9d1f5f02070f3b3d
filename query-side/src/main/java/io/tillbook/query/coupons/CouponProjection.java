package io.tillbook.query.coupons;

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
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.kernel.Projection;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Coupons that something has happened to, by campaign and serial. */
final class CouponProjection implements Projection<CouponView> {
    @Override
    public Set<Class<? extends Event>> interests() {
        return Set.of(OfCoupon.class);
    }

    @Override
    public List<Step<CouponView>> steps(RecordedEvent recorded) {
        return recorded.event() instanceof OfCoupon event
                ? List.of(new Step<>(CouponView.key(event.campaign(), event.serial()),
                        before -> after(Objects.requireNonNullElseGet(before,
                                () -> CouponView.untouched(event.campaign(), event.serial())), event,
                                recorded.occurrence().receivedAt().atOffset(ZoneOffset.UTC))))
                : List.of();
    }

    private static CouponView after(CouponView before, OfCoupon event, OffsetDateTime at) {
        return switch (event) {
            case CouponIssued issued -> before.issued(issued.member(), issued.until());
            case CouponHeld held -> before.turned(CouponState.HELD, held.sale(), null, held.until());
            case CouponHoldEnded _,CouponRestored _ -> before.turned(CouponState.OPEN, null, null, null);
            case CouponRedeemed redeemed ->
                before.turned(CouponState.REDEEMED, redeemed.sale(), redeemed.location(), null);
            case CouponDoubleRedeemed doubled -> before.doubled(
                    new CouponView.DoubleUse(doubled.sale(), doubled.location(), doubled.lossMinor()));
            case CouponExpired _ -> before.turned(CouponState.EXPIRED, null, null, null);
            case CouponRevoked revoked -> before.revoked(revoked.reason());
            case CouponExpiryAnnounced _ -> before.announced(at);
        };
    }
}
