package io.tillbook.api.members.mall;

import io.tillbook.api.kernel.Id;

/**
 * Identifies a reward that members can have for points.
 *
 * @param value its identifier
 */
public record RewardId(String value) implements Id {
    /** Checks the form. */
    public RewardId {
        Id.check(value);
    }
}
