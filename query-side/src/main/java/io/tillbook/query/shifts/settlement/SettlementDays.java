package io.tillbook.query.shifts.settlement;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.query.shifts.Shifts;
import io.tillbook.query.shifts.Shifts.ShiftRef;
import java.time.LocalDate;
import java.util.Comparator;
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
        return views.day(location, day).map(this::shown);
    }

    private ShownDay shown(DayView day) {
        SettledView settled = day.settled();
        return new ShownDay(day.location(), day.businessDay(),
                shifts.of(day.location(), day.shifts()
                        .stream()
                        .map(each -> new ShiftRef(each.register(), each.shiftNo()))
                        .sorted(Comparator.<ShiftRef, String>comparing(each -> each.register().value())
                                .thenComparing(ShiftRef::shiftNo))
                        .toList()),
                settled == null ? null : SettledDay.of(settled, day.changed()), day.changes(), day.changeCount());
    }
}
