package io.tillbook.api.pricing.basket;

import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Require;

/**
 * Goods of a sale that come back.
 *
 * @param lineNo the line of the sale
 * @param part which part of it
 * @param quantity how much, above zero
 * @param isStoresFault whether the store is to blame: then all discounts stay as they were promised
 */
public record BroughtBack(int lineNo, int part, Quantity quantity, boolean isStoresFault) {
    /** Checks the fields. */
    public BroughtBack {
        Require.positive("quantity", quantity);
    }

    /** Whether it was sold as a part of a line. */
    public boolean isOf(PricedLine sold) {
        return lineNo == sold.line().lineNo() && part == sold.part();
    }
}
