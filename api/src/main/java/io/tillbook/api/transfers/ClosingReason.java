package io.tillbook.api.transfers;

/** Why goods that were sent are not waited for any more. */
public enum ClosingReason {
    /** They are gone. */
    LOST,
    /** They cannot be used. */
    DAMAGED,
    /** They are back where they were sent from, in stock as they had left it. */
    RETURNED
}
