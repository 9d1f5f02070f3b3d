package io.tillbook.query.finance;

import io.tillbook.api.kernel.LocationId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was posted at one location in one month or on one day.
 *
 * @param location the location; null for what concerns the chain
 * @param period the month or the day, such as {@code 2026-03}
 * @param rows by account
 * @param told what stocks and gift cards tell of themselves
 */
record BalancesView(@Nullable LocationId location, String period, List<BalanceRow> rows, Told told) {
    static BalancesView empty(@Nullable LocationId location, String period) {
        return new BalancesView(location, period, List.of(), Told.NOTHING);
    }

    static String key(@Nullable LocationId location, String period) {
        return period + "/" + (location == null ? "" : location.value());
    }

    BalancesView plus(List<BalanceRow> more, Told also) {
        List<BalanceRow> after = new ArrayList<>(rows);
        more.forEach(row -> add(after, row));
        return new BalancesView(location, period, List.copyOf(after), told.plus(also));
    }

    private static void add(List<BalanceRow> rows, BalanceRow row) {
        int place = 0;
        while (place < rows.size() && BalanceRow.order().compare(rows.get(place), row) < 0) {
            place++;
        }
        if (place < rows.size() && BalanceRow.order().compare(rows.get(place), row) == 0) {
            rows.set(place, rows.get(place).plus(row));
        } else {
            rows.add(place, row);
        }
    }
}
