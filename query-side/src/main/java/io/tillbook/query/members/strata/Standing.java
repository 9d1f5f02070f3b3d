package io.tillbook.query.members.strata;

import io.tillbook.query.kernel.Saturating;
import io.tillbook.query.members.visit.VisitDay;
import java.util.List;

/**
 * How a member stands in a year.
 *
 * @param lastDay the latest visit, as a day since 1970
 * @param receipts how many receipts of which something is kept
 * @param paidMinor what is paid for what is kept, in minor units
 */
record Standing(long lastDay, long receipts, long paidMinor) {
    /** Of nobody who came. */
    static final Standing NONE = new Standing(Long.MIN_VALUE, 0, 0);

    /** Of the days of a year. */
    static Standing of(List<VisitDay> days) {
        return days.stream().map(Standing::of).reduce(NONE, Standing::plus);
    }

    private static Standing of(VisitDay day) {
        return new Standing(day.receipts() > 0 ? day.day().toEpochDay() : Long.MIN_VALUE, day.receipts(),
                day.paidMinor().minor());
    }

    Standing plus(Standing more) {
        return new Standing(Math.max(lastDay, more.lastDay), receipts + more.receipts,
                Saturating.plus(paidMinor, more.paidMinor));
    }

    /** Whether the member came at all. */
    boolean isActive() {
        return receipts > 0;
    }
}
