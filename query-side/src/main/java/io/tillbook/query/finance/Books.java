package io.tillbook.query.finance;

import io.tillbook.api.finance.Period;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.kernel.EventLog;
import io.tillbook.query.sight.Sight;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The books on two axes: through a day, and as they were known at a position of the ledger. What became known later is
 * read from the events themselves and taken out again, so no history of balances is kept.
 */
final class Books {
    /** Most events that are looked at to leave out what became known later. */
    static final int MOST_LATER = 1_000_000;
    private static final int PAGE = 10_000;
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final FinanceViews views;
    private final EventLog log;
    private final BookedEvents booked;

    Books(FinanceViews views, EventLog log, BookedEvents booked) {
        this.views = views;
        this.log = log;
        this.booked = booked;
    }

    /** All that was posted. */
    Sums now() {
        return through(LAST_DAY, null, null);
    }

    /**
     * What was posted through a day.
     *
     * @param location one location; null for all that are seen
     * @param knownAt the position as of which; null for now
     */
    Sums through(LocalDate day, @Nullable LocationId location, @Nullable Long knownAt) {
        Sums sums = new Sums();
        Period month = Period.of(day);
        views.eachMonthBefore(month.value(), location, sums::add);
        views.eachDay(month.firstDay(), day, location, sums::add);
        if (knownAt != null && knownAt < sums.position()) {
            takeOutLater(sums, day, location, knownAt);
        }
        return sums;
    }

    private void takeOutLater(Sums sums, LocalDate day, @Nullable LocationId location, long knownAt) {
        long last = sums.position();
        if (knownAt < 0 || last - knownAt > MOST_LATER) {
            throw new BadArgument("knownAt", "must be 0 or more, and at most " + MOST_LATER + " events ago");
        }
        Sight sight = Sight.current();
        Predicate<@Nullable LocationId> isAsked =
                at -> sight.sees(at) && (location == null || location.equals(at));
        long position = knownAt;
        while (position < last) {
            EventLog.Page page = log.page(position, PAGE, BookedEvents::isOf);
            for (RecordedEvent event : page.events()) {
                booked.of(event).forEach(entry -> sums.takeOut(entry, event.position(), day, isAsked));
            }
            position = page.position();
        }
        sums.asKnownAt(knownAt);
    }
}
