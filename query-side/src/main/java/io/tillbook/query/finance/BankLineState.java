package io.tillbook.query.finance;

/** Whether bank and books have the same. */
enum BankLineState {
    /** Nobody has said what it is. */
    OPEN,
    /** A line is a movement of the books. */
    MATCHED
}
