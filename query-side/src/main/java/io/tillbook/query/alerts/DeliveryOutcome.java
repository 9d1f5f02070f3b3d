package io.tillbook.query.alerts;

/** What became of an attempt to deliver something. */
public enum DeliveryOutcome {
    /** The destination has it. */
    TAKEN,
    /** It was not taken: the destination has said so, or was not reached. */
    REFUSED,
    /** It was sent, and nobody knows whether it was taken. So it is, too, while it is sent. */
    UNKNOWN
}
