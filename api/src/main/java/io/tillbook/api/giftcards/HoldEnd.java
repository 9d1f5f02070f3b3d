package io.tillbook.api.giftcards;

/** How a hold has ended. */
public enum HoldEnd {
    /** Somebody has let go of it. */
    RELEASED,
    /** It was captured; what was left of it is free. */
    CAPTURED,
    /** The sale that it was for was paid. */
    SOLD,
    /** Its time was over. */
    EXPIRED
}
