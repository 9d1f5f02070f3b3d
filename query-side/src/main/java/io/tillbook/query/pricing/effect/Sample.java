package io.tillbook.query.pricing.effect;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * Amounts of some members: how many, their sum and the sum of their squares, which are exact.
 *
 * @param members how many
 * @param sum of their amounts, in minor units
 * @param squares of their amounts, added up
 */
record Sample(long members, BigInteger sum, BigInteger squares) {
    static final MathContext PRECISION = MathContext.DECIMAL128;
    static final Sample NONE = new Sample(0, BigInteger.ZERO, BigInteger.ZERO);

    Sample plus(long amountMinor) {
        BigInteger amount = BigInteger.valueOf(amountMinor);
        return new Sample(members + 1, sum.add(amount), squares.add(amount.multiply(amount)));
    }

    /** The mean, of one member at least. */
    BigDecimal mean() {
        return new BigDecimal(sum).divide(BigDecimal.valueOf(members), PRECISION);
    }

    /** The variance of the mean, {@code s²/n}, of two members at least. */
    BigDecimal varianceOfMean() {
        BigInteger count = BigInteger.valueOf(members);
        BigInteger spread = squares.multiply(count).subtract(sum.multiply(sum));
        BigInteger divisor = count.multiply(count).multiply(count.subtract(BigInteger.ONE));
        return new BigDecimal(spread).divide(new BigDecimal(divisor), PRECISION);
    }
}
