package io.tillbook.api.members.mall;

import io.tillbook.api.kernel.Id;

/**
 * Identifies a redemption: one member had one reward for points, once.
 *
 * @param value its identifier
 */
public record RedemptionId(String value) implements Id {
    /** Checks the form. */
    public RedemptionId {
        Id.check(value);
    }
}
