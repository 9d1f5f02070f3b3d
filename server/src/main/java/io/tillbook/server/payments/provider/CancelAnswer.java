package io.tillbook.server.payments.provider;

/** What became of taking a payment back. */
public sealed interface CancelAnswer {
    /**
     * It is taken back.
     *
     * @param refunded whether it had been paid, and was given back
     */
    record Cancelled(boolean refunded) implements CancelAnswer {}

    /** It has been paid meanwhile and is not given back by this: a refund is needed. */
    record TooLate(String code, String text) implements CancelAnswer {}

    /** Not yet: the same call again, a little later. */
    record Retry(String code, String text) implements CancelAnswer {}

    /** The provider knows no such payment. */
    record NotFound() implements CancelAnswer {}

    /** It can never be taken back this way, such as after its time. */
    record Refused(String code, String text) implements CancelAnswer {}

    /** Nothing is known of it: the same call again. */
    record Unknown(Trouble trouble) implements CancelAnswer {}
}
