package io.tillbook.api.payments.bills;

import io.tillbook.api.kernel.Id;

/** By what the bank tells a payout from others. */
public record PayoutReference(String value) implements Id {
    /** Checks the form of the id. */
    public PayoutReference {
        Id.check(value);
    }
}
