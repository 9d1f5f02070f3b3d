package io.tillbook.query.shifts.numbering;

/** What can be found in numbers of receipts. */
enum NumberFindingKind {
    /** Numbers are missing. */
    GAP,
    /** A number was given twice. */
    REPEAT,
    /** A number does not lie in the order of time. */
    ORDER_BREAK
}
