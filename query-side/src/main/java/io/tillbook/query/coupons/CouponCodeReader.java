package io.tillbook.query.coupons;

import io.tillbook.api.checkout.PresentedCoupon;

/** Reads the code of a coupon. Only the server can, under a key that neither the ledger nor the views have. */
@FunctionalInterface
public interface CouponCodeReader {
    /** That of a server without keys: no code is genuine. */
    CouponCodeReader OF_NOTHING = _ -> PresentedCoupon.NOT_GENUINE;

    /**
     * What a code stands for.
     *
     * @param code as somebody has typed it
     */
    PresentedCoupon read(String code);
}
