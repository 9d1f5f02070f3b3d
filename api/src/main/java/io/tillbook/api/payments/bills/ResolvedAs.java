package io.tillbook.api.payments.bills;

/** What somebody has found a difference to be. */
public enum ResolvedAs {
    /** The bill is right, and the books are set right by other means. */
    PROVIDER_RIGHT,
    /** The ledger is right, and the provider pays. */
    LEDGER_RIGHT,
    /** It came with a later bill, or will. */
    LATE,
    /** It is a fee. */
    FEE,
    /** Somebody has cheated. */
    FRAUD
}
