package io.tillbook.api.payments;

/** Where it is known from what has become of a payment or refund. */
public enum AnswerSource {
    /** The answer to the call that asked for it, or that cancelled it. */
    CALL,
    /** The answer to a question. */
    QUERY,
    /** The provider told it by itself. */
    NOTICE,
    /** The provider's bill of the day. */
    BILL,
    /** A card terminal. */
    TERMINAL,
    /** Somebody saw it. */
    BY_HAND
}
