package io.tillbook.query.sales.analysis;

import java.util.Comparator;

/**
 * An hour of the week.
 *
 * @param weekday 1 for Monday to 7 for Sunday
 * @param hour 0 to 23
 */
record WeekdayHour(int weekday, int hour) implements Comparable<WeekdayHour> {
    private static final Comparator<WeekdayHour> ORDER =
            Comparator.comparingInt(WeekdayHour::weekday).thenComparingInt(WeekdayHour::hour);

    @Override
    public int compareTo(WeekdayHour other) {
        return ORDER.compare(this, other);
    }
}
