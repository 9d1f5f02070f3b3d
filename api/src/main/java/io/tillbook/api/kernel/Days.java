package io.tillbook.api.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * The days that the books can hold: those whose year has four digits. Others would be written in another form, and
 * views that are ordered by the text of a day would put them in the wrong place.
 */
public final class Days {
    /** The first day. */
    public static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    /** The last day. */
    public static final LocalDate LAST = LocalDate.of(9_999, 12, 31);
    /** What is wrong with others, readable after the name of their field. */
    public static final String MISTAKE = "must be a day from " + FIRST + " to " + LAST;
    /** What is wrong with moments that do not fall on such a day everywhere. */
    public static final String MOMENT_MISTAKE = "must be a time from 0001-01-02T00:00:00Z to 9999-12-31T00:00:00Z";

    private static final Instant EARLIEST = FIRST.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    private static final Instant LATEST = LAST.atStartOfDay().toInstant(ZoneOffset.UTC);

    private Days() {}

    /** Whether the books can hold a day. */
    public static boolean include(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    /** Whether a moment falls on days that the books can hold, whatever the time zone. */
    public static boolean include(OffsetDateTime moment) {
        return !moment.toInstant().isBefore(EARLIEST) && !moment.toInstant().isAfter(LATEST);
    }

    /** The day that the books can hold which is nearest to a day. */
    public static LocalDate nearest(LocalDate day) {
        return day.isBefore(FIRST) ? FIRST : day.isAfter(LAST) ? LAST : day;
    }
}
