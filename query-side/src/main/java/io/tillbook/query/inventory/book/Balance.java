package io.tillbook.query.inventory.book;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;

/**
 * What movements add up to.
 *
 * @param onHand quantity
 * @param valueMinor cost value, in minor units
 * @param position position of the last event in it by when it became known; 0 where there is none
 */
public record Balance(Quantity onHand, Money valueMinor, long position) {

    /** Before the first movement. */
    public static final Balance NONE = new Balance(Quantity.ZERO, Money.ZERO, 0);

    Balance plus(Quantity quantity, Money value, long at) {
        return new Balance(onHand.plus(quantity), valueMinor.plus(value), Math.max(position, at));
    }

    Balance plus(Balance other) {
        return plus(other.onHand, other.valueMinor, other.position);
    }
}
