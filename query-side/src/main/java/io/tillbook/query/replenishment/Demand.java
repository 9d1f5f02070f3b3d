package io.tillbook.query.replenishment;

import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Rounding;
import io.tillbook.query.inventory.SoldDay;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How fast a stock sells: kept as a fraction, so that nothing is rounded before it is used.
 *
 * @param sold what was sold on the days, zero or more
 * @param days how many days, at least 1
 */
record Demand(Quantity sold, int days) {

    /** How many days before today a rate is taken from; days before the first goods do not count. */
    static final int WINDOW_DAYS = SoldDay.KNOWN_DAYS;

    /**
     * The demand as of a day. Today is not over and so does not count.
     *
     * @param since day of the first goods, where it is known
     */
    static Demand asOf(LocalDate today, @Nullable LocalDate since, List<SoldDay> days) {
        LocalDate windowStart = today.minusDays(WINDOW_DAYS);
        LocalDate first = since == null || since.isBefore(windowStart) ? windowStart : since;
        int counted = (int) Math.max(1, ChronoUnit.DAYS.between(first, today));
        Quantity sold = days.stream()
                .filter(each -> each.day().isBefore(today) && !each.day().isBefore(windowStart))
                .map(SoldDay::quantity)
                .reduce(Quantity.ZERO, Quantity::plus);
        return new Demand(sold.isNegative() ? Quantity.ZERO : sold, counted);
    }

    /** What will be sold in so many days at this rate, rounded up to a thousandth. */
    Quantity in(int coming) {
        BigInteger[] parts = BigInteger.valueOf(sold.thousandths())
                .multiply(BigInteger.valueOf(coming))
                .divideAndRemainder(BigInteger.valueOf(days));
        return Quantity.ofThousandths(Math.addExact(parts[0].longValueExact(), parts[1].signum()));
    }

    /** What is sold on a day, rounded to a thousandth: to be shown, not to be reckoned with. */
    Quantity perDay() {
        return Quantity.ofThousandths(Rounding.halfUp(sold.thousandths(), 1, days));
    }
}
