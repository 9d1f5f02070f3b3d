package io.tillbook.api.members.tier;

import io.tillbook.api.kernel.Money;
import java.time.LocalDate;

/**
 * What a member has spent in a month.
 *
 * @param month the first day of the month
 * @param netMinor what was paid for goods less what came back of them, in minor units
 * @param receipts how many sales there were, without those of which everything came back
 */
public record MonthSpend(LocalDate month, Money netMinor, int receipts) {
    /** Nothing, in the month of a day. */
    static MonthSpend none(LocalDate day) {
        return new MonthSpend(day.withDayOfMonth(1), Money.ZERO, 0);
    }

    MonthSpend plus(Money amount, int more) {
        return new MonthSpend(month, netMinor.plus(amount), receipts + more);
    }
}
