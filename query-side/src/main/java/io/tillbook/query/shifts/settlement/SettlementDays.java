package io.tillbook.query.shifts.settlement;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.query.shifts.Shifts;
import io.tillbook.query.shifts.ShownShift;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Business days of locations, as they are shown. */
public final class SettlementDays {
    private final SettlementViews views;
    private final Shifts shifts;

    SettlementDays(SettlementViews views, Shifts shifts) {
        this.views = views;
        this.shifts = shifts;
    }

    /** A day; empty where it has no shift. */
    public Optional<ShownDay> find(LocationId location, LocalDate day) {
        List<ShownShift> shiftsOfDay = shifts.ofDay(location, day);
        Optional<DayView> known = views.day(location, day);
        return shiftsOfDay.isEmpty() && known.isEmpty() ? Optional.empty()
                : Optional.of(shown(known.orElseGet(() -> DayView.empty(location, day)), shiftsOfDay));
    }

    private static ShownDay shown(DayView day, List<ShownShift> shiftsOfDay) {
        SettledView settled = day.settled();
        return new ShownDay(day.location(), day.businessDay(), shiftsOfDay,
                settled == null ? null : SettledDay.of(settled, day.changed()), day.changes(), day.changeCount());
    }
}
