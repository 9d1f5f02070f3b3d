package io.tillbook.query.shifts.settlement;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.shifts.SettlementEvent;
import io.tillbook.api.shifts.SettlementEvent.DayAmended;
import io.tillbook.api.shifts.SettlementEvent.DaySettled;
import io.tillbook.api.shifts.SettlementEvent.ShiftListed;
import io.tillbook.api.shifts.ShiftTotals;
import io.tillbook.query.sight.Located;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A business day of a location.
 *
 * @param settled as it was settled; missing before
 * @param changes what became known of it since, the last of many
 * @param changeCount how often that was
 * @param changed what all of that adds to its totals
 */
record DayView(LocationId location, LocalDate businessDay, @Nullable SettledView settled, List<DayChange> changes,
        int changeCount, ShiftTotals changed) implements Located {
    /** Most changes that are told one by one. */
    static final int MOST_CHANGES = 200;

    static String key(LocationId location, LocalDate businessDay) {
        return location.value() + "/" + businessDay;
    }

    static DayView empty(LocationId location, LocalDate businessDay) {
        return new DayView(location, businessDay, null, List.of(), 0, ShiftTotals.NONE);
    }

    DayView after(SettlementEvent.OfDay event) {
        return switch (event) {
            // Shifts of a day are found by it.
            case ShiftListed _ -> this;
            case DaySettled day -> new DayView(location, businessDay, SettledView.of(day), changes, changeCount,
                    changed);
            case DayAmended amended -> new DayView(location, businessDay, settled,
                    latest(plus(changes, DayChange.of(amended))), changeCount + 1,
                    changed.plus(amended.delta()).unnumbered());
        };
    }

    private static <T> List<T> plus(List<T> before, T next) {
        List<T> all = new ArrayList<>(before);
        all.add(next);
        return List.copyOf(all);
    }

    private static List<DayChange> latest(List<DayChange> all) {
        return List.copyOf(all.subList(Math.max(0, all.size() - MOST_CHANGES), all.size()));
    }
}
