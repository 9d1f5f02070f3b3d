package io.tillbook.api.alerts;

/** What can be the matter with a till. */
public enum TillAlertKind {
    /** A sale, return or movement of cash is in none of its shifts, and so in no Z report. */
    MONEY_IN_NO_SHIFT,
    /** Numbers of receipts are missing. */
    NUMBERS_MISSING,
    /** The number of a receipt was given twice. */
    NUMBER_REPEATED,
    /** The number of a receipt does not lie in the order of time. */
    NUMBER_OUT_OF_ORDER,
    /** Numbers of receipts begin otherwise than the register says that its numbers begin. */
    NUMBER_OF_OTHER_PREFIX
}
