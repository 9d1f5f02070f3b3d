package io.tillbook.api.alerts;

/** What can be the matter with a stock. */
public enum AlertKind {
    /** Less is available than the safety stock, but something is. */
    LOW_STOCK,
    /** Nothing is available. */
    OUT_OF_STOCK,
    /** More is on hand than the maximum. */
    OVERSTOCK,
    /** Nothing of it has been sold for the days that the policy gives. */
    SLOW_MOVER,
    /** A batch comes near the last day on which it may be sold. */
    NEAR_EXPIRY,
    /** A batch is past the last day on which it may be sold. */
    EXPIRED,
    /** More has gone out than the books had. */
    NEGATIVE_STOCK
}
