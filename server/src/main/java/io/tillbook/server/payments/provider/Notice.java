package io.tillbook.server.payments.provider;

/** What a provider tells by itself: a hint, which may come twice, late, or in another order. */
public sealed interface Notice {
    /** A payment was made. */
    record OfPayment(ProviderNumber payment, Answer answer) implements Notice {}

    /** Something became of a refund. */
    record OfRefund(ProviderNumber refund, RefundAnswer answer) implements Notice {}

    /**
     * Nothing of ours: it is taken, and nothing follows.
     *
     * @param what it is about, in words
     */
    record OfNothing(String what) implements Notice {}
}
