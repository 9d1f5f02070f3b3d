package io.tillbook.api.transfers;

/** What became of the goods that did not arrive. */
public enum Shortfall {
    /** They are gone. */
    LOST,
    /** They cannot be used. */
    DAMAGED,
    /** They are still on their way. */
    IN_TRANSIT
}
