package io.tillbook.api.kernel;

import java.math.BigDecimal;

/**
 * A quantity in thousandths of a product's unit (1 piece is 1000, 1 kg is 1000 g). All arithmetic is exact and fails
 * with {@link ArithmeticException} on overflow.
 *
 * @param thousandths thousandths of the unit, negative for goods that left
 */
public record Quantity(long thousandths) implements Comparable<Quantity> {
    /** Nothing. */
    public static final Quantity ZERO = new Quantity(0);
    /** Largest quantity taken from outside, in thousandths: a billion units. */
    public static final long MAX_THOUSANDTHS = 1_000_000_000_000L;
    private static final int DECIMALS = 3;
    private static final long ONE = 1_000;

    /** A quantity of so many thousandths. */
    public static Quantity ofThousandths(long thousandths) {
        return thousandths == 0 ? ZERO : new Quantity(thousandths);
    }

    /** A quantity of so many whole units. */
    public static Quantity of(long units) {
        return ofThousandths(Math.multiplyExact(units, ONE));
    }

    /**
     * A quantity from its decimal form.
     *
     * @throws InvalidField when it has more than three places or is beyond a billion units
     */
    public static Quantity of(BigDecimal decimal) {
        if (decimal.signum() == 0) {
            return ZERO;
        }
        // The magnitude is bounded before scaling: expanding 1e999999999 would exhaust the memory.
        if (decimal.precision() - (long) decimal.scale() > 10) {
            throw new InvalidField("", "must be between -1000000000 and 1000000000");
        }
        BigDecimal trimmed = decimal.stripTrailingZeros();
        if (trimmed.scale() > DECIMALS) {
            throw new InvalidField("", "must have at most three decimal places");
        }
        long thousandths = trimmed.movePointRight(DECIMALS).longValueExact();
        if (Math.abs(thousandths) > MAX_THOUSANDTHS) {
            throw new InvalidField("", "must be between -1000000000 and 1000000000");
        }
        return ofThousandths(thousandths);
    }

    /** The decimal form, without trailing zeros. */
    public BigDecimal toDecimal() {
        BigDecimal decimal = BigDecimal.valueOf(thousandths, DECIMALS).stripTrailingZeros();
        return decimal.scale() < 0 ? decimal.setScale(0) : decimal;
    }

    /** The sum of both. */
    public Quantity plus(Quantity other) {
        return ofThousandths(Math.addExact(thousandths, other.thousandths));
    }

    /** This less the other. */
    public Quantity minus(Quantity other) {
        return ofThousandths(Math.subtractExact(thousandths, other.thousandths));
    }

    /** The same quantity with the other sign. */
    public Quantity negated() {
        return ofThousandths(Math.negateExact(thousandths));
    }

    /** Whether this is above zero. */
    public boolean isPositive() {
        return thousandths > 0;
    }

    /** Whether this is below zero. */
    public boolean isNegative() {
        return thousandths < 0;
    }

    /** Whether this is exactly zero. */
    public boolean isZero() {
        return thousandths == 0;
    }

    /** Whether this is a number of whole units. */
    public boolean isWhole() {
        return thousandths % ONE == 0;
    }

    /** The smaller of both. */
    public Quantity min(Quantity other) {
        return thousandths <= other.thousandths ? this : other;
    }

    /** This, or nothing where it is below zero. */
    public Quantity orZero() {
        return thousandths < 0 ? ZERO : this;
    }

    /** Whether this is more than the other. */
    public boolean exceeds(Quantity other) {
        return thousandths > other.thousandths;
    }

    @Override
    public int compareTo(Quantity other) {
        return Long.compare(thousandths, other.thousandths);
    }
}
