package io.tillbook.api.pricing.basket;

import io.tillbook.api.kernel.Id;

/**
 * Identifies a product set.
 *
 * @param value its identifier
 */
public record ProductSetId(String value) implements Id {
    /** Checks the form. */
    public ProductSetId {
        Id.check(value);
    }
}
