package io.tillbook.api.payments;

import io.tillbook.api.kernel.Id;

/** An account of the chain with a payment provider, as the settings of the server name it. */
public record ProviderAccount(String value) implements Id {
    /** Checks the form of the id. */
    public ProviderAccount {
        Id.check(value);
    }
}
