package io.tillbook.api.returns;

import io.tillbook.api.kernel.Quantity;

/**
 * Goods of a sale that come back, as far as it matters for what is due.
 *
 * @param saleLineNo the line of the sale
 * @param quantity how much, above zero
 * @param isStoresFault whether the store is to blame
 */
public record GoodsBack(int saleLineNo, Quantity quantity, boolean isStoresFault) {
    /** What a till tells. */
    public static GoodsBack of(ReturnLine line) {
        return new GoodsBack(line.saleLineNo(), line.quantity(), line.isStoresFault());
    }
}
