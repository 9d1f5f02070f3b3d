package io.tillbook.command.coupons;

import io.tillbook.api.coupons.CouponEvent.CouponRevoked;
import io.tillbook.api.coupons.CouponEvent.EarnedCouponIssued;
import io.tillbook.api.coupons.CouponEvent.EarnedCouponsWithdrawn;
import io.tillbook.api.coupons.CouponState;
import io.tillbook.api.sales.SaleId;
import io.tillbook.command.checkout.ReturnPart;
import io.tillbook.command.checkout.ReturnTicket;
import io.tillbook.command.checkout.Step;
import io.tillbook.command.checkout.UnreturnedLines;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamRef;

/**
 * Once all goods of a sale have come back it has earned no coupon: those that it was issued are taken back, and those
 * that are still to come are not issued any more. One that was used is not charged, but is never restored: else the
 * goods that it was used for could come back too, and leave a coupon that nothing was bought for.
 */
final class WithdrawnCoupons implements ReturnPart {
    @Override
    public Footprint footprint(Footprint soFar, Wanted wanted, States known) {
        SaleId sale = wanted.command().saleId();
        EarnedCoupons earned = known.of(EarnedCoupons.at(sale));
        Footprint own = soFar.reading(UnreturnedLines.of(sale)).reading(EarnedCoupons.at(sale));
        return earned.canBeWithdrawn()
                ? own.writing(EarnedCoupons.at(sale))
                        .writingAll(earned.issued().stream().map(WithdrawnCoupons::coupon))
                : own;
    }

    @Override
    public Step<ReturnTicket> apply(ReturnTicket ticket, Draft draft) {
        SaleId sale = ticket.command().saleId();
        EarnedCoupons earned = draft.of(EarnedCoupons.at(sale));
        if (earned.canBeWithdrawn() && draft.of(UnreturnedLines.of(sale)).areAllBackWith(ticket)) {
            earned.issued().forEach(issued -> takeBack(issued, draft));
            draft.add(EarnedCoupons.at(sale), new EarnedCouponsWithdrawn(sale));
        }
        return new Step.Next<>(ticket);
    }

    private static StreamRef<Coupon> coupon(EarnedCouponIssued issued) {
        return Coupon.at(issued.campaign(), issued.serial());
    }

    private static void takeBack(EarnedCouponIssued issued, Draft draft) {
        CouponState state = draft.of(coupon(issued)).state();
        if (state == CouponState.OPEN || state == CouponState.HELD || state == CouponState.REDEEMED) {
            draft.add(coupon(issued), new CouponRevoked(issued.campaign(), issued.serial(),
                    "All goods of sale " + issued.sale().value() + " have come back."));
        }
    }
}
