package io.tillbook.api.kernel;

/**
 * Splits an amount that belongs to a quantity into the shares of successive parts of it, so that all shares add up to
 * the amount exactly however it is cut: with {@code F(k) = floor(amount × k / whole)} the share of {@code k} after
 * {@code j} is {@code F(j + k) − F(j)}.
 */
public final class TelescopingSplit {
    private TelescopingSplit() {}

    /**
     * The share of the next part.
     *
     * @param amount amount of the whole, zero or more
     * @param whole quantity of the whole, above zero
     * @param before quantity already shared out
     * @param next quantity of the next part; {@code before + next} is at most {@code whole}
     */
    public static Money share(Money amount, Quantity whole, Quantity before, Quantity next) {
        Quantity after = before.plus(next);
        if (after.exceeds(whole) || before.isNegative() || next.isNegative()) {
            throw new IllegalArgumentException("parts of " + after + " do not fit into " + whole);
        }
        return upTo(amount, whole, after).minus(upTo(amount, whole, before));
    }

    private static Money upTo(Money amount, Quantity whole, Quantity part) {
        return Money.of(Rounding.floor(amount.minor(), part.thousandths(), whole.thousandths()));
    }
}
