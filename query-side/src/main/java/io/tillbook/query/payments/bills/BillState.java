package io.tillbook.query.payments.bills;

/** How far a bill is. */
public enum BillState {
    /** Its rows are being told, or do not add up to what it says. */
    OPEN,
    /** All rows are there; they are being compared. */
    CLOSED,
    /** They were compared; what the bill lacks is being named. */
    COMPARED,
    /** It was compared, and what it lacks was named. */
    RECONCILED
}
