package io.tillbook.api.checkout;

/** Whether a sale or a return is asked for or has happened. */
public enum Origin {
    /** It is asked for now, and is refused where a rule is broken. */
    LIVE,
    /**
     * It has happened: offline, in another system, long ago. It is never refused for a business reason; what a live one
     * would be refused for is flagged, and what cannot be booked is held.
     */
    REPORTED
}
