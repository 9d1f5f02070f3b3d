package io.tillbook.api.kernel;

import java.math.BigInteger;

/** Exact division of products, so that no formula ever passes through a float. */
public final class Rounding {
    private Rounding() {}

    /**
     * {@code R(amount × part / whole)}, where {@code R} rounds half up on the absolute value and restores the sign, so
     * that a refund mirrors its sale: {@code R(-x) = -R(x)}.
     *
     * @throws ArithmeticException when {@code whole} is zero or the result overflows
     */
    public static long halfUp(long amount, long part, long whole) {
        if (isSmall(amount) && isSmall(part) && isSmall(whole)) {
            // Nearly all: each line of each sale comes here several times.
            long size = Math.abs(whole);
            long rounded = (Math.abs(amount * part) + size / 2) / size;
            return (amount < 0) ^ (part < 0) ^ (whole < 0) ? -rounded : rounded;
        }
        BigInteger product = BigInteger.valueOf(amount).multiply(BigInteger.valueOf(part));
        BigInteger divisor = BigInteger.valueOf(whole);
        BigInteger twice = product.abs().shiftLeft(1).add(divisor.abs());
        BigInteger rounded = twice.divide(divisor.abs().shiftLeft(1));
        boolean negative = product.signum() * divisor.signum() < 0;
        return (negative ? rounded.negate() : rounded).longValueExact();
    }

    /** The product of two such numbers is a {@code long}, and so is half of a third one more. */
    private static boolean isSmall(long value) {
        return (int) value == value;
    }

    /**
     * {@code floor(amount × part / whole)} for values of zero or more.
     *
     * @throws ArithmeticException when {@code whole} is zero or the result overflows
     */
    public static long floor(long amount, long part, long whole) {
        if (Long.numberOfLeadingZeros(amount) + Long.numberOfLeadingZeros(part) > Long.SIZE) {
            return amount * part / whole; // Both have 63 bits together at most, and so has their product.
        }
        return BigInteger.valueOf(amount)
                .multiply(BigInteger.valueOf(part))
                .divide(BigInteger.valueOf(whole))
                .longValueExact();
    }

    /** The amount of a line: {@code R(unitPrice × quantity)}, the unit price being for one whole unit. */
    public static Money lineAmount(Money unitPrice, Quantity quantity) {
        return Money.of(halfUp(unitPrice.minor(), quantity.thousandths(), 1_000));
    }
}
