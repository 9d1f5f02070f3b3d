package io.tillbook.api.pricing.basket;

import io.tillbook.api.kernel.Id;

/**
 * Identifies a promotion.
 *
 * @param value its identifier
 */
public record PromotionId(String value) implements Id {
    /** Checks the form. */
    public PromotionId {
        Id.check(value);
    }
}
