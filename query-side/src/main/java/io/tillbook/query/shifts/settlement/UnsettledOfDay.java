package io.tillbook.query.shifts.settlement;

import io.tillbook.api.kernel.Money;
import io.tillbook.query.payments.UnsettledPayment;
import java.util.List;

/**
 * Payments of a business day that are not settled with their providers. Whoever settles the day has to see them: once
 * they are captured, a sale may be paid with them, and amends the day.
 *
 * @param count how many; there may be more where it is {@link #MOST_COUNTED}
 * @param amountMinor what is wanted with them, in minor units
 * @param unknownCount of how many of them nobody can tell whether money was taken
 * @param unknownMinor what is wanted with those, in minor units
 * @param payments the oldest of them
 */
public record UnsettledOfDay(int count, Money amountMinor, int unknownCount, Money unknownMinor,
        List<UnsettledPayment> payments) {
    /** Most that are counted: a store has some at a time. */
    public static final int MOST_COUNTED = 10_000;
    /** Most that are told one by one. */
    static final int MOST_TOLD = 200;

    static UnsettledOfDay of(List<UnsettledPayment> all) {
        List<UnsettledPayment> unknown = all.stream().filter(UnsettledPayment::isUnknown).toList();
        return new UnsettledOfDay(all.size(), sum(all), unknown.size(), sum(unknown),
                all.stream().limit(MOST_TOLD).toList());
    }

    private static Money sum(List<UnsettledPayment> payments) {
        return payments.stream().map(UnsettledPayment::amountMinor).reduce(Money.ZERO, Money::plus);
    }
}
