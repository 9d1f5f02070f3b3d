package io.tillbook.api.shifts;

/** What was told after a shift was closed. */
public enum LateCause {
    /** A sale. */
    LATE_SALE,
    /** A return, with a receipt or without. */
    LATE_RETURN,
    /** Lines of a sale that had been held. */
    LATE_LINES,
    /** Cash that was moved: it amends what there should have been in the drawer, and no Z report. */
    LATE_CASH;

    /** What it is in a shift that is open. */
    public ShiftCause inTime() {
        return switch (this) {
            case LATE_SALE -> ShiftCause.SALE;
            case LATE_RETURN -> ShiftCause.RETURN;
            case LATE_LINES -> ShiftCause.HELD_LINES;
            case LATE_CASH -> ShiftCause.CASH;
        };
    }
}
