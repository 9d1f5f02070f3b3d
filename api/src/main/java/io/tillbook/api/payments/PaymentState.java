package io.tillbook.api.payments;

/** How far a payment is, and how sure the ledger is of it. It only ever goes forward. */
public enum PaymentState {
    /** It is wanted; no provider has heard of it. */
    STARTED,
    /** A provider is about to be asked, or was. */
    SUBMITTED,
    /** The customer has to confirm it. */
    PENDING,
    /** Nobody can tell whether money was taken: the provider has not answered, or did not know. */
    UNKNOWN,
    /** It is being cancelled, which is repeated until the provider answers. */
    CANCELLING,
    /** The money was taken. A sale can be paid with it. */
    CAPTURED,
    /** The provider has refused it. */
    DECLINED,
    /** It was cancelled before a sale was paid with it. */
    CANCELLED,
    /** The money was taken after all, though it had been given up: it is to go back, and no sale is paid with it. */
    CAPTURED_LATE;

    /** Whether it is still to be settled with the provider. */
    public boolean isOpen() {
        return switch (this) {
            case STARTED, SUBMITTED, PENDING, UNKNOWN, CANCELLING -> true;
            case CAPTURED, DECLINED, CANCELLED, CAPTURED_LATE -> false;
        };
    }

    /** Whether the provider has the customer's money, as far as it did not go back. */
    public boolean isCaptured() {
        return this == CAPTURED || this == CAPTURED_LATE;
    }

    /** Whether the provider may have to be asked what has become of it. */
    public boolean isInDoubt() {
        return isOpen() && this != STARTED;
    }
}
