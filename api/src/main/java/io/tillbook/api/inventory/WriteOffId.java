package io.tillbook.api.inventory;

import io.tillbook.api.kernel.Id;

/** Goods taken out of the books together. */
public record WriteOffId(String value) implements Id {
    /** Checks the form of the id. */
    public WriteOffId {
        Id.check(value);
    }
}
