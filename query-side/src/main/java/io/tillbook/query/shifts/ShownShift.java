package io.tillbook.query.shifts;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.shifts.BagId;
import io.tillbook.api.shifts.CashPieces;
import io.tillbook.api.shifts.SettledTender;
import io.tillbook.api.shifts.ShiftTotals;
import io.tillbook.query.sight.Located;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A shift, as it is shown.
 *
 * @param figures what it has turned over; null where whoever counts must not be told yet
 * @param z number of its Z report; null while it is open
 * @param x the same for who may see it always
 */
public record ShownShift(LocationId location, RegisterId register, int shiftNo, LocalDate businessDay,
        ShiftState state, EmployeeId cashier, List<EmployeeId> cashiers, OffsetDateTime openedAt, Money floatMinor,
        @Nullable List<CashPieces> pieces, Money openingVarianceMinor, List<PassedOn> handOvers,
        List<DrawerOpening> drawerOpenings, List<ShiftCount> counts, @Nullable ShiftTotals figures, ShiftTotals x,
        List<SettledTender> tenders, List<SettledTender> tendersAsAmended, @Nullable Money keepMinor,
        @Nullable Money depositMinor, @Nullable BagId bag, @Nullable OffsetDateTime closedAt,
        @Nullable String forcedBecause, @Nullable Integer z, int amendments, @Nullable OffsetDateTime knownAt)
        implements Located {
    /** @param blind whether whoever counts at its location is told nothing before */
    static ShownShift of(ShiftView shift, boolean blind) {
        ShiftCourse course = shift.course();
        ShiftEnd end = shift.end();
        boolean hidden = blind && shift.state() != ShiftState.CLOSED;
        return new ShownShift(shift.location(), shift.register(), shift.shiftNo(), shift.businessDay(), shift.state(),
                course.cashiers().getLast(), course.cashiers(), shift.openedAt(), shift.floatMinor(), shift.pieces(),
                course.openingVarianceMinor(), course.passedOn(), course.openings(), course.counts(),
                hidden ? null : course.totals(), course.totals(), end == null ? List.of() : end.tenders(),
                end == null ? List.of() : end.amended(), end == null ? null : end.keepMinor(),
                end == null ? null : end.depositMinor(), end == null ? null : end.bag(),
                end == null ? null : end.at(), end == null ? null : end.forcedBecause(), end == null ? null : end.z(),
                shift.amendments(), shift.knownAt());
    }

    /** Whether it was open at a moment, both ends included. */
    public boolean wasOpenAt(OffsetDateTime moment) {
        return !moment.isBefore(openedAt) && (closedAt == null || !moment.isAfter(closedAt));
    }

    /** Its key, by which what belongs to it is found. */
    String key() {
        return ShiftView.key(location, register, shiftNo);
    }
}
