package io.tillbook.api.pricing.groupbuy;

import io.tillbook.api.kernel.Id;

/**
 * Identifies a group that buys together.
 *
 * @param value its identifier
 */
public record GroupBuyId(String value) implements Id {
    /** Checks the form. */
    public GroupBuyId {
        Id.check(value);
    }
}
