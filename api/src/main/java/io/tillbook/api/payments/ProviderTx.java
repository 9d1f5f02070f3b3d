package io.tillbook.api.payments;

import io.tillbook.api.kernel.Id;

/** What a provider calls a transaction of its own, unique within an account. */
public record ProviderTx(String value) implements Id {
    /** Checks the form of the id. */
    public ProviderTx {
        Id.check(value);
    }
}
