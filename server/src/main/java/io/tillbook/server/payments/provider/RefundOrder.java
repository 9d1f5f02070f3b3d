package io.tillbook.server.payments.provider;

/**
 * Money to give back.
 *
 * @param number of the refund
 * @param payment that was paid
 * @param amountMinor what to give back, in minor units, above 0
 * @param paidMinor all that was paid
 * @param reason what the customer's wallet shows
 */
public record RefundOrder(ProviderNumber number, ProviderNumber payment, long amountMinor, long paidMinor,
        String reason) {
    /** Checks the amounts. */
    public RefundOrder {
        if (amountMinor <= 0 || amountMinor > paidMinor) {
            throw new IllegalArgumentException("what is given back must be above 0 and at most what was paid");
        }
    }
}
