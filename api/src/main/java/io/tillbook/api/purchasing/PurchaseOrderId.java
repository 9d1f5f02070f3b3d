package io.tillbook.api.purchasing;

import io.tillbook.api.kernel.Id;

/** An order of goods from a supplier. */
public record PurchaseOrderId(String value) implements Id {
    /** Checks the form of the id. */
    public PurchaseOrderId {
        Id.check(value);
    }
}
