package io.tillbook.api.tax;

import io.tillbook.api.kernel.Id;

/**
 * Identifies a tax class: products that are taxed alike, such as {@code STANDARD}.
 *
 * @param value its identifier
 */
public record TaxClassId(String value) implements Id {
    /** Checks the form. */
    public TaxClassId {
        Id.check(value);
    }
}
