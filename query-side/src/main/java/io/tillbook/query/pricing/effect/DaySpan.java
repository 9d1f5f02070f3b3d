package io.tillbook.query.pricing.effect;

import io.tillbook.query.graphql.BadArgument;
import java.time.LocalDate;
import java.util.stream.Stream;

/** Business days from one to another, both included. */
record DaySpan(LocalDate from, LocalDate to) {
    private static final int MOST_DAYS = 366;

    /**
     * Days as the arguments say.
     *
     * @throws BadArgument when they are the wrong way round, or more than a year
     */
    static DaySpan of(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new BadArgument("to", "must not be before from");
        }
        if (!to.isBefore(from.plusDays(MOST_DAYS))) {
            throw new BadArgument("to", "must be at most " + (MOST_DAYS - 1) + " days after from");
        }
        return new DaySpan(from, to);
    }

    Stream<LocalDate> days() {
        return from.datesUntil(to.plusDays(1));
    }
}
