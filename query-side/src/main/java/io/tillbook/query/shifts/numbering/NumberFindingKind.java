package io.tillbook.query.shifts.numbering;

/** What can be found in numbers of receipts. */
enum NumberFindingKind {
    /** Numbers are missing. */
    GAP,
    /** A number was given twice. */
    REPEAT,
    /** A number does not lie in the order of time. */
    ORDER_BREAK,
    /** Numbers begin otherwise than the register says that its numbers begin; told of the first of them. */
    OTHER_PREFIX
}
