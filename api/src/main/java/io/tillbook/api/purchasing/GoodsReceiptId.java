package io.tillbook.api.purchasing;

import io.tillbook.api.kernel.Id;

/** A receipt of goods from a supplier. */
public record GoodsReceiptId(String value) implements Id {
    /** Checks the form of the id. */
    public GoodsReceiptId {
        Id.check(value);
    }
}
