package io.tillbook.api.payments;

/** What is learnt of a refund, from whatever source. */
public enum RefundAnswerState {
    /** The provider is at it. */
    PENDING,
    /** Nobody can tell: no answer, or the provider did not know. */
    UNKNOWN,
    /** The provider does not know the number. */
    NOT_FOUND,
    /** It is with the customer. */
    COMPLETED,
    /** It failed for good. */
    FAILED,
    /** It cannot go on by itself. */
    STUCK
}
