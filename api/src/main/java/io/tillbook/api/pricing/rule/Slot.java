package io.tillbook.api.pricing.rule;

import io.tillbook.api.kernel.InvalidField;

/**
 * One kind of goods of a bundle.
 *
 * @param scope which goods
 * @param pieces how many, above zero
 */
public record Slot(Scope scope, int pieces) {
    /** Checks the fields. */
    public Slot {
        if (pieces <= 0) {
            throw new InvalidField("pieces", "must be greater than 0");
        }
    }
}
