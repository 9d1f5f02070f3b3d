package io.tillbook.query.sales.analysis;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.query.sales.report.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What one hour of a weekday has sold.
 *
 * @param weekday 1 for Monday to 7 for Sunday, of the business day
 * @param hour hour of the day at the location, 0 to 23
 * @param receipts sales
 * @param quantity sold less returned
 * @param netMinor gross less discounts and refunds, in minor units
 * @param storeHours how many such hours there were, at locations and on days that sold something
 */
record PeakHour(int weekday, int hour, int receipts, Quantity quantity, Money netMinor, int storeHours) {
    static PeakHour of(WeekdayHour when, Figures figures, int storeHours) {
        return new PeakHour(when.weekday(), when.hour(), Math.toIntExact(figures.receipts()), figures.quantity(),
                figures.net(), storeHours);
    }

    /** Receipts of one such hour at one location, to a hundredth. */
    BigDecimal receiptsPerHour() {
        return BigDecimal.valueOf(receipts)
                .divide(BigDecimal.valueOf(Math.max(1, storeHours)), 2,
                        RoundingMode.HALF_UP);
    }
}
