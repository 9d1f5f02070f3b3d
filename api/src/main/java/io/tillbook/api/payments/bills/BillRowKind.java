package io.tillbook.api.payments.bills;

/** What a row of a provider's bill is about. */
public enum BillRowKind {
    /** Money came in; by the number of the payment. */
    PAYMENT,
    /** Money was given back; by the number of the refund. */
    REFUND,
    /** A payment was taken back as a whole; by the number of the payment. */
    REVOKED,
    /** A fee that belongs to none of the others. */
    FEE,
    /** Something else. */
    OTHER;

    /** Whether the ledger has something that a row of this kind is compared with. */
    public boolean isOfLedger() {
        return switch (this) {
            case PAYMENT, REFUND, REVOKED -> true;
            case FEE, OTHER -> false;
        };
    }
}
