package io.tillbook.api.payments;

/** What is learnt of a payment, from whatever source. */
public enum AnswerState {
    /** The customer has to confirm it. */
    PENDING,
    /** Nobody can tell: no answer, or the provider did not know. */
    UNKNOWN,
    /** The provider does not know the number. */
    NOT_FOUND,
    /** The money was taken. */
    CAPTURED,
    /** It was refused for good. */
    DECLINED,
    /** It was closed, or taken back where the money had been taken. */
    CANCELLED
}
