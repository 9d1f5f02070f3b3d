package io.tillbook.query.shifts.settlement;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.query.payments.UnsettledPayment;
import io.tillbook.query.payments.UnsettledPayments;
import io.tillbook.query.shifts.Shifts;
import io.tillbook.query.shifts.ShownShift;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Business days of locations, as they are shown. */
public final class SettlementDays {
    private final SettlementViews views;
    private final Shifts shifts;
    private final UnsettledPayments payments;

    SettlementDays(SettlementViews views, Shifts shifts, UnsettledPayments payments) {
        this.views = views;
        this.shifts = shifts;
        this.payments = payments;
    }

    /** A day; empty where it has no shift. */
    public Optional<ShownDay> find(LocationId location, LocalDate day) {
        List<ShownShift> shiftsOfDay = shifts.ofDay(location, day);
        Optional<DayView> known = views.day(location, day);
        return shiftsOfDay.isEmpty() && known.isEmpty() ? Optional.empty()
                : Optional.of(shown(known.orElseGet(() -> DayView.empty(location, day)), shiftsOfDay));
    }

    private ShownDay shown(DayView day, List<ShownShift> shiftsOfDay) {
        SettledView settled = day.settled();
        return new ShownDay(day.location(), day.businessDay(), shiftsOfDay,
                settled == null ? null : SettledDay.of(settled, day.changed()), day.changes(), day.changeCount(),
                UnsettledOfDay.of(unsettled(day.location(), day.businessDay(), shiftsOfDay)));
    }

    private List<UnsettledPayment> unsettled(LocationId location, LocalDate day, List<ShownShift> shiftsOfDay) {
        DayHours hours = new DayHours(day, shifts.rules(location), shiftsOfDay,
                Stream.of(day.minusDays(1), day.plusDays(1))
                        .flatMap(near -> shifts.ofDay(location, near).stream())
                        .toList());
        return payments.startedBetween(location, hours.begin(), hours.end(), UnsettledOfDay.MOST_COUNTED)
                .stream()
                .filter(payment -> hours.holds(payment.register(), payment.startedAt()))
                .toList();
    }
}
