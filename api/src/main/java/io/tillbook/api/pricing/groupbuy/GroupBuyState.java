package io.tillbook.api.pricing.groupbuy;

/** How far a group is. */
public enum GroupBuyState {
    /** It has places left, and time. */
    OPEN,
    /** It is complete: its members have their price. */
    FORMED,
    /** Its time was over before it was complete. */
    FAILED
}
