package io.tillbook.query.sales.analysis;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/** The coefficient of variation of a population: the standard deviation as a part of the mean. */
final class Variation {
    private static final int DIGITS = 4;

    private Variation() {}

    /**
     * That of some amounts: √(<i>n</i> Σ<i>x</i>² − (Σ<i>x</i>)²) / Σ<i>x</i>, to four digits; nothing where their sum
     * is not above zero.
     */
    static Optional<BigDecimal> of(long[] amounts) {
        BigInteger sum = BigInteger.ZERO;
        BigInteger squares = BigInteger.ZERO;
        for (long each : amounts) {
            BigInteger amount = BigInteger.valueOf(each);
            sum = sum.add(amount);
            squares = squares.add(amount.multiply(amount));
        }
        if (sum.signum() <= 0) {
            return Optional.empty();
        }
        BigInteger spread = squares.multiply(BigInteger.valueOf(amounts.length)).subtract(sum.multiply(sum));
        return Optional.of(new BigDecimal(spread).sqrt(MathContext.DECIMAL64)
                .divide(new BigDecimal(sum), DIGITS, RoundingMode.HALF_UP));
    }
}
