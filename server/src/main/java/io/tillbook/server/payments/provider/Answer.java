package io.tillbook.server.payments.provider;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is known of a payment. */
public sealed interface Answer {
    /**
     * The money is the chain's. It stays so where some or all of it was given back later.
     *
     * @param capturedMinor what was paid, with whatever the provider gave to it
     * @param payerMinor what the customer paid of it; null where that is not told
     * @param providerTx the provider's own number
     * @param at when it was paid; null where that is not told
     */
    record Captured(long capturedMinor, @Nullable Long payerMinor, String providerTx, @Nullable Instant at)
            implements
            Answer {}

    /** The customer has yet to confirm, or to scan. */
    record Pending() implements Answer {}

    /**
     * It was refused, and no money has moved.
     *
     * @param code the provider's
     * @param text what it says to it
     */
    record Declined(String code, String text) implements Answer {}

    /** The provider knows no such payment. That counts after a while only, see {@link Deadlines#notFoundAfter}. */
    record NotFound() implements Answer {}

    /**
     * It is closed: nobody can pay it any more.
     *
     * @param refunded whether it had been paid, and all of that was given back
     */
    record Closed(boolean refunded) implements Answer {}

    /** It is neither known that money has moved, nor that it has not: to be asked again. */
    record Unknown(Trouble trouble) implements Answer {}
}
