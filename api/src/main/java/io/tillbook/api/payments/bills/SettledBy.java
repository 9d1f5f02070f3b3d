package io.tillbook.api.payments.bills;

/** What has ended a difference without anybody's doing. */
public enum SettledBy {
    /** A later bill has the row that was missing. */
    BILL,
    /** The ledger has learnt what the bill has proven. */
    LEDGER,
    /** The bill was replaced by another one. */
    REPLACED
}
