package io.tillbook.query.sales.analysis;

import io.tillbook.query.graphql.BadArgument;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Business days from one to another, both included.
 *
 * @param from the first
 * @param to the last
 */
record Period(LocalDate from, LocalDate to) {
    /** Two years, one of them a leap year. */
    static final int MOST_DAYS = 731;

    private static final int DAYS_OF_52_WEEKS = 364;

    /**
     * Days that were asked for.
     *
     * @throws BadArgument when there are none, or more than an analysis looks at
     */
    static Period asked(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new BadArgument("to", "must not be before from");
        }
        Period period = new Period(from, to);
        if (period.days() > MOST_DAYS) {
            throw new BadArgument("to", "must be at most " + (MOST_DAYS - 1) + " days after from");
        }
        return period;
    }

    /** How many days they are. */
    long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** What they are compared with: as many days. */
    Period before(ComparedWith what) {
        return switch (what) {
            case PREVIOUS -> earlierBy(days());
            case YEAR_BEFORE -> earlierBy(DAYS_OF_52_WEEKS);
        };
    }

    private Period earlierBy(long days) {
        return new Period(from.minusDays(days), to.minusDays(days));
    }
}
