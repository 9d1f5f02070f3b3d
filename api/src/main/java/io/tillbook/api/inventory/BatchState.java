package io.tillbook.api.inventory;

/** Why a batch is not sold by itself. */
public enum BatchState {
    /** Its last day is over, or nearer than the product wants it. */
    EXPIRED,
    /** It is quarantined. */
    QUARANTINED
}
