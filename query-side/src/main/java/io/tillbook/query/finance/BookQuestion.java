package io.tillbook.query.finance;

import io.tillbook.api.finance.Chart;
import io.tillbook.api.kernel.Days;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.LocationId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a report about the books is to tell.
 *
 * @param from the first day
 * @param to the last day
 * @param location one location; null for all that are seen
 * @param chart how accounts are called
 * @param knownAt the position as of which; null for now
 */
public record BookQuestion(LocalDate from, LocalDate to, @Nullable LocationId location, Chart chart,
        @Nullable Long knownAt) {
    /** Checks the days. */
    public BookQuestion {
        check("from", from);
        check("to", to);
        if (to.isBefore(from)) {
            throw new InvalidField("to", "must not be before from");
        }
    }

    private static void check(String name, LocalDate day) {
        if (!Days.include(day)) {
            throw new InvalidField(name, Days.MISTAKE);
        }
    }

    /** What it is of, in words. */
    String about() {
        return from + " – " + to + (location == null ? "" : " · " + location.value())
                + (knownAt == null ? "" : " · 截至事件 as known at " + knownAt);
    }
}
