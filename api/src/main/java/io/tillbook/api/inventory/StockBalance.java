package io.tillbook.api.inventory;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;

/**
 * Stock of one SKU at one location right after an event.
 *
 * @param onHand quantity, negative when more was sold than the books had
 * @param valueMinor its cost value in minor units, of the same sign
 */
public record StockBalance(Quantity onHand, Money valueMinor) {
    /** No stock. */
    public static final StockBalance NONE = new StockBalance(Quantity.ZERO, Money.ZERO);
}
