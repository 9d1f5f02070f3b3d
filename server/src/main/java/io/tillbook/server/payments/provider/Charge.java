package io.tillbook.server.payments.provider;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RegisterId;

/**
 * Money that is asked for.
 *
 * @param number of the payment
 * @param amountMinor in minor units, above 0
 * @param subject what the customer's wallet shows, such as the name of the store
 * @param location where
 * @param register at which till
 */
public record Charge(ProviderNumber number, long amountMinor, String subject, LocationId location,
        RegisterId register) {
    /** Checks the amount. */
    public Charge {
        if (amountMinor <= 0) {
            throw new IllegalArgumentException("an amount must be above 0");
        }
    }
}
