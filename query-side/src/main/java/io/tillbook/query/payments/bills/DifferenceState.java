package io.tillbook.query.payments.bills;

/** How far a difference is. */
public enum DifferenceState {
    /** It waits for one more bill before it counts. */
    WAITING,
    /** Somebody has to look at it. */
    OPEN,
    /** It has ended by itself. */
    SETTLED,
    /** Somebody has said what it is. */
    RESOLVED
}
