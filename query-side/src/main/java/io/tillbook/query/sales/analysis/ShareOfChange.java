package io.tillbook.query.sales.analysis;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
import io.tillbook.query.sales.report.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * Where a change of net sales comes from. With quantities <i>q</i> and net sales <i>n</i> of each product before (0)
 * and now (1), and their sums <i>Q</i> and <i>N</i>: quantity = <i>N</i>₀·<i>Q</i>₁/<i>Q</i>₀ − <i>N</i>₀; price = Σ
 * (<i>n</i>₁ − <i>n</i>₀·<i>q</i>₁/<i>q</i>₀) over what was sold in both; mix is the rest, so that all three add up to
 * <i>N</i>₁ − <i>N</i>₀. Where the sum before is not above zero, all of it is mix but what prices explain.
 *
 * @param quantityMinor in minor units
 * @param priceMinor in minor units
 * @param mixMinor in minor units
 */
record ShareOfChange(Money quantityMinor, Money priceMinor, Money mixMinor) {
    /** What a cause is said to be at most: what none can come near, and all of them still add up with it. */
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE / 8);

    static ShareOfChange of(Map<Sku, Figures> before, Map<Sku, Figures> now) {
        Figures all = sum(now);
        Figures allBefore = sum(before);
        Money quantity = clamped(atPricesOf(allBefore, all).subtract(atPricesOf(allBefore, allBefore)));
        BigDecimal prices = BigDecimal.ZERO;
        for (Map.Entry<Sku, Figures> each : now.entrySet()) {
            Figures then = before.getOrDefault(each.getKey(), Figures.ZERO);
            if (isSold(then) && isSold(each.getValue())) {
                prices = prices.add(BigDecimal.valueOf(each.getValue().net().minor()))
                        .subtract(atPricesOf(then, each.getValue()));
            }
        }
        Money price = clamped(prices);
        return new ShareOfChange(quantity, price, all.net().minus(allBefore.net()).minus(quantity).minus(price));
    }

    private static Figures sum(Map<Sku, Figures> all) {
        return all.values().stream().reduce(Figures.ZERO, Figures::plus);
    }

    private static boolean isSold(Figures figures) {
        return figures.quantity().thousandths() > 0;
    }

    /** What a quantity costs at the prices of another time, rounded half up; nothing where none was sold then. */
    private static BigDecimal atPricesOf(Figures then, Figures sold) {
        return isSold(then)
                ? BigDecimal.valueOf(then.net().minor())
                        .multiply(BigDecimal.valueOf(sold.quantity().thousandths()))
                        .divide(BigDecimal.valueOf(then.quantity().thousandths()), 0, RoundingMode.HALF_UP)
                : BigDecimal.ZERO;
    }

    private static Money clamped(BigDecimal minor) {
        return Money.of(minor.max(MOST.negate()).min(MOST).longValueExact());
    }
}
