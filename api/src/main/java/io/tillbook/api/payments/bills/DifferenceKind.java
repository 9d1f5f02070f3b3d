package io.tillbook.api.payments.bills;

/** How a bill and the ledger differ. */
public enum DifferenceKind {
    /** Both have it, with other amounts. */
    AMOUNT_DIFFERS,
    /** The bill has it, and the ledger has nothing of that number, or has it once and the bill twice. */
    ONLY_PROVIDER,
    /** The ledger has it, and neither the bill of its day nor the next one has. */
    ONLY_LEDGER,
    /** The ledger knows the number, and says that no such money has moved. */
    STATE_DIFFERS,
    /** The ledger has it, and the bill of its day has not: it waits for one more bill before it counts. */
    DAY_SHIFTED,
    /** Both have it with the same amount, and the fee is not the agreed one. */
    FEE_DIFFERS;

    /** Whether somebody has to look at it: what waits for the next bill does not count yet. */
    public boolean counts() {
        return this != DAY_SHIFTED;
    }
}
