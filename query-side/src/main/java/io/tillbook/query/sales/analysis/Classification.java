package io.tillbook.query.sales.analysis;

import io.tillbook.api.kernel.Sku;
import io.tillbook.query.sales.report.Figures;
import io.tillbook.query.sales.report.SalesFigure;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Puts products into classes: by what stands before them when those that give most come first, and by how much what is
 * sold of them varies from week to week. Weeks without any sale count, since it is not known why there was none.
 */
final class Classification {
    private static final long WHOLE_BP = 10_000;

    private Classification() {}

    /**
     * @param skus figures of each product
     * @param weeks the same of each whole week
     * @param by what decides
     */
    static AbcXyz of(Map<Sku, Figures> skus, List<Map<Sku, Figures>> weeks, SalesFigure by) {
        List<Sku> order = skus.keySet()
                .stream()
                .sorted(Comparator.comparingLong((Sku sku) -> -value(skus, sku, by)).thenComparing(Sku::value))
                .toList();
        long whole = order.stream().mapToLong(sku -> Math.max(0, value(skus, sku, by))).sum();
        List<ClassifiedSku> rows = new ArrayList<>(order.size());
        long before = 0;
        for (Sku sku : order) {
            long value = value(skus, sku, by);
            rows.add(row(sku, value, before, whole, weeks));
            before += Math.max(0, value);
        }
        return new AbcXyz(weeks.size(), rows);
    }

    private static long value(Map<Sku, Figures> skus, Sku sku, SalesFigure by) {
        return by.of(Objects.requireNonNull(skus.get(sku)));
    }

    private static ClassifiedSku row(Sku sku, long value, long before, long whole, List<Map<Sku, Figures>> weeks) {
        long[] sold = weeks.stream()
                .mapToLong(week -> week.getOrDefault(sku, Figures.ZERO).quantity().thousandths())
                .toArray();
        BigDecimal variation = Variation.of(sold).orElse(null);
        int beforeBp = shareBp(before, whole);
        return new ClassifiedSku(sku, value, shareBp(value, whole), beforeBp,
                value > 0 ? AbcClass.of(beforeBp) : AbcClass.C,
                variation == null ? XyzClass.Z : XyzClass.of(variation), variation);
    }

    /** Rounded towards nothing, which it is where there is no whole; as far as numbers of four bytes reach. */
    private static int shareBp(long part, long whole) {
        return whole == 0 ? 0
                : BigInteger.valueOf(part)
                        .multiply(BigInteger.valueOf(WHOLE_BP))
                        .divide(BigInteger.valueOf(whole))
                        .max(BigInteger.valueOf(Integer.MIN_VALUE))
                        .min(BigInteger.valueOf(Integer.MAX_VALUE))
                        .intValueExact();
    }
}
