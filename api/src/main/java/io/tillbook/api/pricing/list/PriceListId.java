package io.tillbook.api.pricing.list;

import io.tillbook.api.kernel.Id;

/**
 * Identifies a price list.
 *
 * @param value its identifier
 */
public record PriceListId(String value) implements Id {
    /** Checks the form. */
    public PriceListId {
        Id.check(value);
    }
}
