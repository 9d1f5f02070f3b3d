package io.tillbook.api.members;

import io.tillbook.api.kernel.InvalidField;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/**
 * When somebody was born: a day of the year, and the year where they tell it. Written as in ISO 8601: {@code
 * 1990-02-28}, or {@code --02-28} without the year.
 *
 * @param day of the year; February 29 is one
 * @param year null where it is not told
 */
public record Birthday(MonthDay day, @Nullable Integer year) {
    private static final String WITHOUT_YEAR = "--";
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    /**
     * Reads one.
     *
     * @throws InvalidField where it is none
     */
    public static Birthday read(String text) {
        try {
            return text.startsWith(WITHOUT_YEAR) ? new Birthday(MonthDay.parse(text), null) : of(LocalDate.parse(text));
        } catch (DateTimeException none) {
            throw new InvalidField("", "must be a day such as 1990-02-28, or --02-28 without the year");
        }
    }

    private static Birthday of(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new InvalidField("", "must be in the years " + FIRST_YEAR + " to " + LAST_YEAR);
        }
        return new Birthday(MonthDay.from(day), day.getYear());
    }

    /** As it is written. */
    public String text() {
        return year == null ? day.toString() : "%04d%s".formatted(year, day.toString().substring(1));
    }
}
