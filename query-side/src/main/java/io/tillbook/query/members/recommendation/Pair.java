package io.tillbook.query.members.recommendation;

import io.tillbook.api.kernel.Sku;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;

/**
 * Two products that are bought together.
 *
 * @param with what a member buys
 * @param sku what is bought with it
 * @param together on how many receipts both are, at least
 * @param withReceipts on how many the first one is
 * @param skuReceipts on how many the other one is
 * @param receipts how many receipts there are
 */
record Pair(Sku with, Sku sku, long together, long withReceipts, long skuReceipts, long receipts) {
    /** With fewer receipts two products are together by chance. */
    private static final long LEAST_SUPPORT = 3;
    private static final BigDecimal WHOLE_BP = BigDecimal.valueOf(10_000);

    /** Whether they are together often enough, and more often than by chance: {@code together · receipts > a · b}. */
    boolean isTold() {
        return together >= LEAST_SUPPORT && BigDecimal.valueOf(together)
                .multiply(BigDecimal.valueOf(receipts))
                .compareTo(BigDecimal.valueOf(withReceipts).multiply(BigDecimal.valueOf(skuReceipts))) > 0;
    }

    /** On how many receipts with the first one the other one is: {@code together / a}, in ten thousandths. */
    int confidenceBp() {
        return BigDecimal.valueOf(together)
                .multiply(WHOLE_BP)
                .divide(BigDecimal.valueOf(withReceipts), 0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    /** How many times as often as by chance: {@code together · receipts / (a · b)}, to a tenth. */
    BigDecimal lift() {
        return BigDecimal.valueOf(together)
                .multiply(BigDecimal.valueOf(receipts))
                .divide(BigDecimal.valueOf(withReceipts).multiply(BigDecimal.valueOf(skuReceipts)), 1,
                        RoundingMode.HALF_UP);
    }

    /** The surest first. */
    static Comparator<Pair> order() {
        return Comparator.comparingInt(Pair::confidenceBp)
                .thenComparingLong(Pair::together)
                .reversed()
                .thenComparing(each -> each.sku().value())
                .thenComparing(each -> each.with().value());
    }
}
