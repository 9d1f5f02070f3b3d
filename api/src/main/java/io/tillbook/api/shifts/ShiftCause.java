package io.tillbook.api.shifts;

/** What has moved the totals of a shift. */
public enum ShiftCause {
    /** A sale. */
    SALE,
    /** A return, with a receipt or without. */
    RETURN,
    /** Lines of a sale that had been held. */
    HELD_LINES,
    /** Cash that was put in or taken out. */
    CASH,
    /**
     * Money that was taken or given back beside sales and returns: for a gift card, or for a refund that had failed.
     */
    MONEY,
    /** A drawer that was opened without a sale. */
    DRAWER
}
