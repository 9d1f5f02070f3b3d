package io.tillbook.api.catalog;

import io.tillbook.api.kernel.Id;

/** A code that a scanner reads off a product; it belongs to one product of the chain at most. */
public record Barcode(String value) implements Id {
    /** Checks the form of the code. */
    public Barcode {
        Id.check(value);
    }
}
