package io.tillbook.testing.chain;

import io.tillbook.api.inventory.StockBalance;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Quantity and value of one SKU at one location by the rule's own words: in, {@code Q += q, V += cost}; out,
 * {@code V -= q = Q ? V : R(V·q/Q)}; what is not there goes out at the cost last known, and what comes in first settles
 * what is owed at the cost it went out at. Written apart from the code it checks, in plain decimals.
 */
public final class MovingAverage {
    private long quantity;
    private long value;
    private BigDecimal lastValue = BigDecimal.ZERO;
    private BigDecimal lastQuantity = BigDecimal.ONE;

    /** Goods come in at a cost; those that are brought back leave the cost last known as it is. */
    public void in(long thousandths, long costMinor, boolean broughtBack) {
        rememberAverage();
        settle(thousandths, costMinor);
        if (!broughtBack) {
            lastValue = BigDecimal.valueOf(costMinor);
            lastQuantity = BigDecimal.valueOf(thousandths);
        }
    }

    /** Goods go out; answers what they cost, in minor units. */
    public long out(long thousandths) {
        rememberAverage();
        long there = Math.clamp(quantity, 0, thousandths);
        long cost = there > 0 && there == quantity ? value : atLastCost(there);
        cost += atLastCost(thousandths - there);
        quantity -= thousandths;
        value -= cost;
        return cost;
    }

    /** Goods are found (above zero) or lost (below zero). */
    public void counted(long thousandths) {
        if (thousandths < 0) {
            out(-thousandths);
        } else {
            rememberAverage();
            settle(thousandths, atLastCost(thousandths));
        }
    }

    /** What so much would cost now, or did last, in minor units. */
    public long worth(long thousandths) {
        rememberAverage();
        return atLastCost(thousandths);
    }

    /** What there is now. */
    public StockBalance balance() {
        return new StockBalance(Quantity.ofThousandths(quantity), Money.of(value));
    }

    private void settle(long thousandths, long costMinor) {
        long owed = Math.max(0, -quantity);
        long settled = Math.min(thousandths, owed);
        if (settled > 0) {
            long settledValue = settled == owed ? -value : share(-value, settled, owed);
            value += settledValue + costMinor
                    - (settled == thousandths ? costMinor : share(costMinor, settled, thousandths));
        } else {
            value += costMinor;
        }
        quantity += thousandths;
    }

    private void rememberAverage() {
        if (quantity > 0) {
            lastValue = BigDecimal.valueOf(value);
            lastQuantity = BigDecimal.valueOf(quantity);
        }
    }

    private long atLastCost(long thousandths) {
        return lastValue.multiply(BigDecimal.valueOf(thousandths))
                .divide(lastQuantity, 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static long share(long amount, long part, long whole) {
        return BigDecimal.valueOf(amount)
                .multiply(BigDecimal.valueOf(part))
                .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
