package io.tillbook.api.coupons;

/** What becomes of a used coupon when goods come back. */
public enum RestoreRule {
    /** It can be used again once all goods of the sale have come back. */
    ON_FULL_RETURN,
    /** It stays used. */
    NEVER
}
