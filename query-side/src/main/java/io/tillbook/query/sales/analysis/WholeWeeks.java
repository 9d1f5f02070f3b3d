package io.tillbook.query.sales.analysis;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * The weeks, Monday to Sunday, that lie in a period as a whole.
 *
 * @param monday the first day of the first
 * @param count how many
 */
record WholeWeeks(LocalDate monday, int count) {
    static WholeWeeks of(Period period) {
        LocalDate monday = period.from().with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        return new WholeWeeks(monday,
                Math.toIntExact(Math.max(0, ChronoUnit.WEEKS.between(monday, period.to().plusDays(1)))));
    }

    /** Which of them a day is in, from 0; below 0, or {@link #count} or more, for days before and after. */
    int of(LocalDate day) {
        return Math.toIntExact(Math.floorDiv(ChronoUnit.DAYS.between(monday, day), 7L));
    }
}
