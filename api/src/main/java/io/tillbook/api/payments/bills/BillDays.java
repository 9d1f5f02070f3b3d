package io.tillbook.api.payments.bills;

import io.tillbook.api.kernel.Days;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.Require;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The days of bills: both providers keep them by the clock of China, wherever a store is. */
public final class BillDays {
    /** The clock that days are kept by. */
    public static final ZoneOffset ZONE = ZoneOffset.ofHours(8);
    /** How far a row may lie outside of its day: providers close their days within minutes of midnight. */
    public static final Duration SLACK = Duration.ofMinutes(15);

    private BillDays() {}

    /** The day of a moment. */
    public static LocalDate of(Instant moment) {
        return moment.atOffset(ZONE).toLocalDate();
    }

    /** Whether money that moved at a moment may stand in the bill of a day. */
    public static boolean belongs(Instant moment, LocalDate day) {
        Instant begin = day.atStartOfDay(ZONE).toInstant().minus(SLACK);
        Instant end = day.plusDays(1).atStartOfDay(ZONE).toInstant().plus(SLACK);
        return !moment.isBefore(begin) && moment.isBefore(end);
    }

    static void check(String field, @Nullable LocalDate day) {
        if (!Days.include(Require.present(field, day))) {
            throw new InvalidField(field, Days.MISTAKE);
        }
    }
}
