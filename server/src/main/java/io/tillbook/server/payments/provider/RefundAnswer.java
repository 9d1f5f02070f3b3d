package io.tillbook.server.payments.provider;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is known of a refund. */
public sealed interface RefundAnswer {
    /**
     * The money is given back.
     *
     * @param refundedMinor how much
     * @param providerRefund the provider's own number; null where it has none
     * @param to where it went, as far as it is told; never a full number of an account
     * @param at when; null where that is not told
     */
    record Refunded(long refundedMinor, @Nullable String providerRefund, @Nullable String to, @Nullable Instant at)
            implements
            RefundAnswer {}

    /** It is on its way. */
    record Processing() implements RefundAnswer {}

    /** It failed for good, and nothing has moved. */
    record Failed(String code, String text) implements RefundAnswer {}

    /** It cannot go where the money came from; a person has to act with the provider. */
    record Stuck(String code, String text) implements RefundAnswer {}

    /** The account has too little money just now, and nothing has moved: to be sent again under its number. */
    record TooPoor(String code, String text) implements RefundAnswer {}

    /** The provider knows no such refund: it can be sent again under its number. */
    record NotFound() implements RefundAnswer {}

    /** Nothing is known of it: to be asked, or sent again under its number. */
    record Unknown(Trouble trouble) implements RefundAnswer {}
}
