package io.tillbook.api.coupons;

/** Which codes a campaign has. */
public enum CodeKind {
    /** One word for everybody, as often as its promotion allows: the campaign's id. */
    SHARED,
    /** Many codes, each of which is used once. */
    UNIQUE
}
