package io.tillbook.command.inventory;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Rounding;

/**
 * What one unit cost when it was last known, kept as a fraction so that nothing is rounded before it is used.
 *
 * @param value so much, in minor units
 * @param per for so many, above zero
 */
public record UnitCost(Money value, Quantity per) {
    /** Nothing is known: goods cost nothing. */
    static final UnitCost UNKNOWN = new UnitCost(Money.ZERO, Quantity.of(1));

    /** What a quantity costs, rounded half up. */
    Money of(Quantity quantity) {
        return Money.of(Rounding.halfUp(value.minor(), quantity.thousandths(), per.thousandths()));
    }
}
