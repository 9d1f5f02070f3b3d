package io.tillbook.api.members.points;

import io.tillbook.api.pricing.rule.Benefit;
import java.math.BigInteger;

/**
 * What the points of a sale are earned on. Its measure is the money, times the mean multiplier of its goods by what is
 * paid for them: {@code money × weighted / paid}, so that it does not matter which goods a gift card has paid.
 *
 * @param paidMinor what is paid for its goods, by whatever means, in minor units
 * @param moneyMinor what of that is paid by means that earn points, in minor units
 * @param weighted what is paid for its goods, in minor units, each times its multiplier in basis points
 */
public record EarningBase(long paidMinor, long moneyMinor, long weighted) {
    /** Nothing is paid. */
    public static final EarningBase NONE = new EarningBase(0, 0, 0);
    private static final BigInteger WHOLE_BP = BigInteger.valueOf(Benefit.WHOLE_BP);

    /**
     * How many points it earns: {@code floor(money × weighted × tier / (paid × unit × 10000 × 10000))}.
     *
     * @param unitMinor for how much money there is one point, in minor units, above zero
     * @param tierBp what they are multiplied with, in basis points
     */
    public long points(long unitMinor, int tierBp) {
        return paidMinor <= 0 ? 0
                : measure().multiply(BigInteger.valueOf(tierBp))
                        .divide(product(paidMinor, unitMinor).multiply(WHOLE_BP).multiply(WHOLE_BP))
                        .longValueExact();
    }

    /**
     * How many of its points stay when something has come back: {@code floor(earned × h / B)} of the measures, so that
     * what is taken back adds up to all of them whatever comes back first. Where nothing was earned on money, so that
     * all of them were given for the sale as such, what is paid is the measure.
     *
     * @param earned how many it has earned
     * @param held what of the base is still held
     */
    public long staying(long earned, EarningBase held) {
        if (earned == 0 || held.paidMinor <= 0 || paidMinor <= 0) {
            return 0;
        }
        boolean isOnMoney = measure().signum() > 0;
        BigInteger part = isOnMoney ? held.measure().multiply(BigInteger.valueOf(paidMinor))
                : BigInteger.valueOf(held.paidMinor);
        BigInteger whole = isOnMoney ? measure().multiply(BigInteger.valueOf(held.paidMinor))
                : BigInteger.valueOf(paidMinor);
        return BigInteger.valueOf(earned).multiply(part).divide(whole).min(BigInteger.valueOf(earned)).longValueExact();
    }

    /** With goods that became known later. */
    public EarningBase plusGoods(long moreWeighted) {
        return new EarningBase(paidMinor, moneyMinor, Math.addExact(weighted, moreWeighted));
    }

    /**
     * After goods have come back, or are paid for otherwise; not below zero.
     *
     * @param less what is paid less for goods, what of the money was given back, and what is paid less for the goods
     *     each times its multiplier
     */
    public EarningBase less(EarningBase less) {
        return new EarningBase(Math.max(0, Math.subtractExact(paidMinor, less.paidMinor)),
                Math.max(0, Math.subtractExact(moneyMinor, less.moneyMinor)),
                Math.max(0, Math.subtractExact(weighted, less.weighted)));
    }

    private BigInteger measure() {
        return product(moneyMinor, weighted);
    }

    private static BigInteger product(long one, long other) {
        return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
    }
}
