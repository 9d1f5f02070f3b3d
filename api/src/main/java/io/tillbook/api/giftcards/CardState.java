package io.tillbook.api.giftcards;

/** What can be done with a gift card. */
public enum CardState {
    /** It was issued, and nothing was loaded yet. */
    ISSUED,
    /** It can be used. */
    ACTIVE,
    /** It cannot be used, until somebody unblocks it. */
    BLOCKED,
    /** Its time is over; its value is not lost, and goes to a card that replaces it. */
    EXPIRED,
    /** It is closed for good: replaced, cashed out, or its purchase was returned. */
    CLOSED
}
