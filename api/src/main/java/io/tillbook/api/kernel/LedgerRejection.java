package io.tillbook.api.kernel;

/** Why the ledger itself refuses, whatever the capability. */
public sealed interface LedgerRejection extends Rejection {
    /** Each amount can be taken, but what would have to be booked from them is more than the ledger can hold. */
    record AmountOutOfRange() implements LedgerRejection {
        @Override
        public String detail() {
            return "The amounts or quantities together are more than the ledger can hold.";
        }
    }
}
