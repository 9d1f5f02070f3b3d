package io.tillbook.api.sales;

import io.tillbook.api.kernel.Id;

/** A sale, chosen by the till that made it. */
public record SaleId(String value) implements Id {
    /** Checks the form of the id. */
    public SaleId {
        Id.check(value);
    }
}
