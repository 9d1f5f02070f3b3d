package io.tillbook.api.catalog.gs1;

import io.tillbook.api.kernel.Days;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A date as GS1 element strings carry it: the year without its century.
 *
 * @param year the last two digits of the year
 * @param month 1 to 12
 * @param day 1 to 31; 0 is the last day of the month
 */
public record Gs1Date(int year, int month, int day) {
    private static final int CENTURY = 100;
    private static final int FARTHEST_AHEAD = 50;
    private static final int FARTHEST_BACK = -49;

    /** The date of six digits; null where there is no such date. */
    static @Nullable Gs1Date of(String digits) {
        Gs1Date date = new Gs1Date(Integer.parseInt(digits, 0, 2, 10), Integer.parseInt(digits, 2, 4, 10),
                Integer.parseInt(digits, 4, 6, 10));
        // Of two years that are a century apart one may be a leap year: the date is taken where it exists in either.
        boolean exists = date.month >= 1 && date.month <= 12 && date.day <= date.daysInMonth(2000 + date.year);
        return exists ? date : null;
    }

    /**
     * The day that is meant in some year: at most 49 years back, at most 50 years ahead.
     *
     * @param today the year in which the date is read
     */
    public LocalDate readIn(int today) {
        int distance = year - Math.floorMod(today, CENTURY);
        int century = Math.floorDiv(today, CENTURY);
        if (distance > FARTHEST_AHEAD) {
            century--;
        } else if (distance < FARTHEST_BACK) {
            century++;
        }
        int full = withinBooks(century * CENTURY + year);
        int last = daysInMonth(full);
        return LocalDate.of(full, month, day == 0 ? last : Math.min(day, last));
    }

    private static int withinBooks(int full) {
        return full < Days.FIRST.getYear() ? full + CENTURY : full > Days.LAST.getYear() ? full - CENTURY : full;
    }

    /** Whether it may mean a day. */
    public boolean mayBe(LocalDate date) {
        return readIn(date.getYear()).equals(date);
    }

    /** The six digits. */
    String digits() {
        return "%02d%02d%02d".formatted(year, month, day);
    }

    private int daysInMonth(int full) {
        return YearMonth.of(full, month).lengthOfMonth();
    }
}
