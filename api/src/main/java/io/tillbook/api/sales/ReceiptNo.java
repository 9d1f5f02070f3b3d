package io.tillbook.api.sales;

import io.tillbook.api.kernel.Id;

/** The number printed on a receipt, unique within its location and register. */
public record ReceiptNo(String value) implements Id {
    /** Checks the form of the id. */
    public ReceiptNo {
        Id.check(value);
    }
}
