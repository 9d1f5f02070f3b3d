package io.tillbook.api.coupons;

/** Which codes a campaign has. */
public enum CodeKind {
    /** One word for everybody, as often as its promotion allows: the campaign's id. */
    SHARED,
    /** Many codes, each of which is used once. */
    UNIQUE,
    /** Many codes that are signed, so that a till without a line can tell that they are genuine; each is used once. */
    BEARER
}
