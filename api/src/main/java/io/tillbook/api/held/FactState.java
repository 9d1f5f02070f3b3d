package io.tillbook.api.held;

/** How far a held fact is. */
public enum FactState {
    /** It waits for a person. */
    HELD,
    /** It was booked. */
    RELEASED,
    /** It was given up. */
    DROPPED
}
