package io.tillbook.query.members.visit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Days on which a member bought something, each once, in their order. */
final class VisitDays {
    /** How many days back from the latest visit days are kept: a year, and what a sale may come in late. */
    static final int KEPT_DAYS = 400;

    private VisitDays() {}

    /**
     * With what was bought on one more day, or less of a day; without what is too long ago. What comes back of a day
     * that is no longer known changes nothing.
     */
    static List<VisitDay> plus(List<VisitDay> days, VisitDay more) {
        List<VisitDay> after = new ArrayList<>(days.size() + 1);
        VisitDay changed = more;
        boolean isKnown = more.receipts() > 0;
        for (VisitDay each : days) {
            if (each.day().equals(more.day())) {
                changed = each.plus(more);
                isKnown = true;
            } else {
                after.add(each);
            }
        }
        if (isKnown && changed.receipts() >= 0 && !changed.isEmpty()) {
            after.add(changed);
            after.sort(Comparator.comparing(VisitDay::day));
        }
        return latest(after);
    }

    private static List<VisitDay> latest(List<VisitDay> days) {
        if (days.isEmpty()) {
            return days;
        }
        LocalDate first = days.getLast().day().minusDays(KEPT_DAYS - 1L);
        return days.stream().filter(each -> !each.day().isBefore(first)).toList();
    }

    /** Days at several locations as days of the chain: who came to two stores on a day came once. */
    static List<VisitDay> merged(Collection<List<VisitDay>> some) {
        NavigableMap<LocalDate, VisitDay> merged = new TreeMap<>();
        some.forEach(days -> days.forEach(each -> merged.merge(each.day(), each, VisitDay::plus)));
        return List.copyOf(merged.values());
    }
}
