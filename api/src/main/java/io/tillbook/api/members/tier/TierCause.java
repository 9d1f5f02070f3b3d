package io.tillbook.api.members.tier;

/** Why the tier of a member has changed. */
public enum TierCause {
    /** Enough was spent. */
    SPENT,
    /** Its time was over. */
    REVIEWED,
    /** Goods of the sale that led to it came back. */
    RETURNED,
    /** Somebody has set it. */
    SET,
    /** Another member was merged into this one. */
    MERGED
}
