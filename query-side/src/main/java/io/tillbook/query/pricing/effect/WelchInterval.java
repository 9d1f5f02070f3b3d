package io.tillbook.query.pricing.effect;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By how much one mean is above another, with the interval that has the true difference 95 times of 100. The groups may
 * be of different size and spread: {@code d ± t(0.975, ν) · √(v₁ + v₂)} with {@code vᵢ = sᵢ²/nᵢ} and
 * {@code ν = (v₁ + v₂)² / (v₁²/(n₁ − 1) + v₂²/(n₂ − 1))}. B. L. Welch, The generalization of "Student's" problem when
 * several different population variances are involved, Biometrika 34 (1947), 28–35. The quantile of t is the expansion
 * 26.7.5 of M. Abramowitz and I. A. Stegun, Handbook of Mathematical Functions (1964), whose error is below 10⁻⁷ for
 * {@code ν ≥ 29}.
 *
 * @param differenceMinor how much, rounded, in minor units
 * @param lowMinor the least that it may be, rounded down; null where there are too few members
 * @param highMinor the most that it may be, rounded up; null where there are too few members
 */
record WelchInterval(long differenceMinor, @Nullable Long lowMinor, @Nullable Long highMinor) {
    /** Fewest members of a group: with fewer, the mean of amounts that are so uneven is far from normal. */
    static final long FEWEST = 30;
    /** The quantile 0.975 of the normal distribution, then what stands before 1/ν, 1/ν², 1/ν³ and 1/ν⁴. */
    private static final List<BigDecimal> QUANTILE = List.of(new BigDecimal("1.959963984540"),
            new BigDecimal("2.372271230299"), new BigDecimal("2.822498615740"), new BigDecimal("2.555849679508"),
            new BigDecimal("1.589534053394"));

    /** Of two groups with one member each at least. */
    static WelchInterval of(Sample one, Sample other) {
        BigDecimal difference = one.mean().subtract(other.mean());
        long rounded = minor(difference, RoundingMode.HALF_UP);
        if (one.members() < FEWEST || other.members() < FEWEST) {
            return new WelchInterval(rounded, null, null);
        }
        BigDecimal margin = margin(one, other);
        return new WelchInterval(rounded, minor(difference.subtract(margin), RoundingMode.FLOOR),
                minor(difference.add(margin), RoundingMode.CEILING));
    }

    private static BigDecimal margin(Sample one, Sample other) {
        BigDecimal first = one.varianceOfMean();
        BigDecimal second = other.varianceOfMean();
        BigDecimal both = first.add(second);
        if (both.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal freedom = both.multiply(both)
                .divide(part(first, one).add(part(second, other)), Sample.PRECISION);
        return quantile(freedom).multiply(both.sqrt(Sample.PRECISION));
    }

    private static BigDecimal part(BigDecimal variance, Sample of) {
        return variance.multiply(variance).divide(BigDecimal.valueOf(of.members() - 1), Sample.PRECISION);
    }

    /** The quantile 0.975 of t with so many degrees of freedom. */
    static BigDecimal quantile(BigDecimal freedom) {
        BigDecimal quantile = BigDecimal.ZERO;
        for (BigDecimal factor : QUANTILE.reversed()) {
            quantile = quantile.divide(freedom, Sample.PRECISION).add(factor);
        }
        return quantile;
    }

    private static long minor(BigDecimal amount, RoundingMode rounding) {
        return amount.setScale(0, rounding).longValueExact();
    }
}
