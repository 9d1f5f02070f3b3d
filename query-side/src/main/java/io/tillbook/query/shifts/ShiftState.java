package io.tillbook.query.shifts;

/** How far a shift is. */
public enum ShiftState {
    /** Somebody works in it. */
    OPEN,
    /** It was closed without a count: its drawer is counted later. */
    UNCOUNTED,
    /** It was closed and counted. */
    CLOSED
}
