package io.tillbook.api.coupons;

/** What has become of a coupon. */
public enum CouponState {
    /** It can be used. */
    OPEN,
    /** It is held for a basket. */
    HELD,
    /** A sale has used it. */
    REDEEMED,
    /** Its time is over. */
    EXPIRED,
    /** It was taken back. */
    REVOKED
}
