package io.tillbook.api.payments;

/** How far money is that goes back the way it came. It only ever goes forward. */
public enum RefundState {
    /** It is wanted; no provider has heard of it. */
    STARTED,
    /** A provider is about to be asked, or was. */
    SUBMITTED,
    /** The provider is at it, or has not answered. */
    PENDING,
    /** The provider cannot give it back by itself, and somebody has to do something: a card is gone. */
    STUCK,
    /** It is with the customer. */
    COMPLETED,
    /** It failed for good. */
    FAILED,
    /** It failed for good, and was paid another way. */
    PAID_OTHERWISE;

    /** Whether it is still to be settled. */
    public boolean isOpen() {
        return switch (this) {
            case STARTED, SUBMITTED, PENDING, STUCK -> true;
            case COMPLETED, FAILED, PAID_OTHERWISE -> false;
        };
    }
}
