package io.tillbook.api.finance;

import io.tillbook.api.kernel.Id;

/** Identifies a payment to a supplier. */
public record SupplierPaymentId(String value) implements Id {
    /** Checks the form of the id. */
    public SupplierPaymentId {
        Id.check(value);
    }
}
