package io.tillbook.query.sales.analysis;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;

/** How often each hour of the clock comes on a day: once, but for the days on which clocks are changed. */
final class HoursOfDay {
    private static final int HOURS = 24;

    private HoursOfDay() {}

    /** By hour, 0 to 23. */
    static int[] of(LocalDate day, ZoneId zone) {
        int[] times = new int[HOURS];
        ZonedDateTime hour = day.atStartOfDay(zone);
        ZonedDateTime end = day.plusDays(1).atStartOfDay(zone);
        if (hour.getOffset().equals(end.getOffset())) {
            Arrays.fill(times, 1);
            return times;
        }
        for (; hour.isBefore(end); hour = hour.plusHours(1)) {
            times[hour.getHour()]++;
        }
        return times;
    }
}
