package io.tillbook.query.kernel;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;

/**
 * Sums over what the ledger has booked in different places. Each amount was in range when it was booked, all together
 * need not be: they stay at the largest amount there is, since a view that fails for good would be worse.
 */
public final class Saturating {

    private Saturating() {}

    /** The sum of both amounts, or the nearest there is. */
    public static Money plus(Money one, Money other) {
        return Money.of(plus(one.minor(), other.minor()));
    }

    /** The sum of both quantities, or the nearest there is. */
    public static Quantity plus(Quantity one, Quantity other) {
        return Quantity.ofThousandths(plus(one.thousandths(), other.thousandths()));
    }

    /** The sum of both, or the nearest that can be negated. */
    public static long plus(long one, long other) {
        long sum = one + other;
        boolean isOver = ((one ^ sum) & (other ^ sum)) < 0;
        long nearest = one < 0 ? -Long.MAX_VALUE : Long.MAX_VALUE;
        return isOver ? nearest : Math.max(sum, -Long.MAX_VALUE);
    }
}
