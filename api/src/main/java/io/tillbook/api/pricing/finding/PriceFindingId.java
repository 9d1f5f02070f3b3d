package io.tillbook.api.pricing.finding;

import io.tillbook.api.kernel.Id;

/**
 * Identifies a finding about the prices of a sale.
 *
 * @param value its identifier
 */
public record PriceFindingId(String value) implements Id {
    /** Checks the form. */
    public PriceFindingId {
        Id.check(value);
    }
}
