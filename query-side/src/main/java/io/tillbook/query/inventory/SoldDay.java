package io.tillbook.query.inventory;

import io.tillbook.api.kernel.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * What was sold of one stock on a business day.
 *
 * @param day the day
 * @param quantity sold less brought back
 */
public record SoldDay(LocalDate day, Quantity quantity) {

    /** How many days before today are known at least. */
    public static final int KNOWN_DAYS = 28;

    /** The day that is not over is kept too. */
    static final int KEPT_DAYS = KNOWN_DAYS + 1;

    /** The days with more sold on one of them. Days long before the newest one are let go. */
    static List<SoldDay> plus(List<SoldDay> days, LocalDate day, Quantity quantity) {
        if (!days.isEmpty() && days.getLast().day().equals(day)) {
            List<SoldDay> after = new ArrayList<>(days);
            after.set(days.size() - 1, new SoldDay(day, days.getLast().quantity().plus(quantity)));
            return Collections.unmodifiableList(after);
        }
        TreeMap<LocalDate, Quantity> byDay = new TreeMap<>(Comparator.naturalOrder());
        days.forEach(each -> byDay.put(each.day(), each.quantity()));
        byDay.merge(day, quantity, Quantity::plus);
        return byDay.tailMap(byDay.lastKey().minusDays(KEPT_DAYS), false)
                .entrySet()
                .stream()
                .map(each -> new SoldDay(each.getKey(), each.getValue()))
                .toList();
    }
}
