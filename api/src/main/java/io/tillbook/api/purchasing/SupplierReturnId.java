package io.tillbook.api.purchasing;

import io.tillbook.api.kernel.Id;

/** Goods sent back to their supplier together. */
public record SupplierReturnId(String value) implements Id {
    /** Checks the form of the id. */
    public SupplierReturnId {
        Id.check(value);
    }
}
