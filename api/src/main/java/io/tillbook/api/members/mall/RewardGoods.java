package io.tillbook.api.members.mall;

import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Require;
import io.tillbook.api.kernel.Sku;

/**
 * Goods that a reward is.
 *
 * @param sku which
 * @param quantity how much of them, above zero
 */
public record RewardGoods(Sku sku, Quantity quantity) {
    /** Checks the fields. */
    public RewardGoods {
        Require.present("sku", sku);
        Require.positive("quantity", quantity);
    }
}
