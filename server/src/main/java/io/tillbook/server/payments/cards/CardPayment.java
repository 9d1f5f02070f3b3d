package io.tillbook.server.payments.cards;

import io.tillbook.server.payments.provider.ProviderNumber;

/**
 * Money that is asked for, or given back.
 *
 * @param number of the payment or refund
 * @param amountMinor in minor units, above 0
 */
public record CardPayment(ProviderNumber number, long amountMinor) {
    /** Checks the amount. */
    public CardPayment {
        if (amountMinor <= 0) {
            throw new IllegalArgumentException("an amount must be above 0");
        }
    }
}
