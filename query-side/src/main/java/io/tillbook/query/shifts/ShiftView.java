package io.tillbook.query.shifts;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.shifts.CashPieces;
import io.tillbook.api.shifts.ShiftEvent;
import io.tillbook.api.shifts.ShiftEvent.DrawerOpened;
import io.tillbook.api.shifts.ShiftEvent.HandOverAccepted;
import io.tillbook.api.shifts.ShiftEvent.HandOverDeclined;
import io.tillbook.api.shifts.ShiftEvent.HandedOver;
import io.tillbook.api.shifts.ShiftEvent.OpeningVarianceFound;
import io.tillbook.api.shifts.ShiftEvent.ShiftAdvanced;
import io.tillbook.api.shifts.ShiftEvent.ShiftAmended;
import io.tillbook.api.shifts.ShiftEvent.ShiftClosed;
import io.tillbook.api.shifts.ShiftEvent.ShiftForceClosed;
import io.tillbook.api.shifts.ShiftEvent.ShiftOpened;
import io.tillbook.api.shifts.ShiftEvent.TendersCounted;
import io.tillbook.query.kernel.Digits;
import io.tillbook.query.sight.Located;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A shift.
 *
 * @param order its place among all shifts: by business day, then location, register and number
 * @param floatMinor what was counted in the drawer then, in minor units
 * @param course what happens in it
 * @param end how it ended; missing while it is open
 * @param amendments how often something became known of it after its end
 * @param knownAt when the ledger learnt that it was opened, where that was more than a day later
 */
record ShiftView(LocationId location, RegisterId register, int shiftNo, LocalDate businessDay, String order,
        ShiftState state, OffsetDateTime openedAt, Money floatMinor, @Nullable List<CashPieces> pieces,
        ShiftCourse course, @Nullable ShiftEnd end, int amendments, @Nullable OffsetDateTime knownAt)
        implements
        Located {
    private static final int SHIFT_DIGITS = 10;

    /** Keys sort by register, then by number. */
    static String key(LocationId location, RegisterId register, int shiftNo) {
        return RegisterView.key(location, register) + "/" + Digits.of(shiftNo, SHIFT_DIGITS);
    }

    static ShiftView of(ShiftOpened opened) {
        return new ShiftView(opened.location(), opened.register(), opened.shiftNo(), opened.businessDay(),
                opened.businessDay() + "/" + key(opened.location(), opened.register(), opened.shiftNo()),
                ShiftState.OPEN, opened.openedAt(),
                opened.floatMinor(), opened.pieces(), ShiftCourse.begun(opened.cashier(), opened.floatMinor()), null,
                0, opened.knownAt());
    }

    /** The shift after an event. */
    ShiftView after(ShiftEvent happened) {
        return switch (happened) {
            case ShiftOpened opened -> of(opened);
            case OpeningVarianceFound found -> with(course.opened(found.varianceMinor()));
            case ShiftAdvanced advanced -> with(course.at(advanced.totals()));
            case DrawerOpened opened -> with(course.plus(
                    new DrawerOpening(opened.reason(), opened.cashier(), opened.openedAt())));
            case HandedOver handed -> with(course.handed(
                    new PassedOn(handed.from(), handed.to(), handed.pieces(), handed.at(), null, null)));
            case HandOverAccepted accepted -> with(course.accepted(accepted.to(), accepted.at()));
            case HandOverDeclined declined -> with(course.declined(declined.reason()));
            case TendersCounted counted -> with(course.plus(
                    new ShiftCount(counted.count(), counted.counts(), counted.by(), counted.countedAt())));
            case ShiftForceClosed closed -> with(course, ShiftState.UNCOUNTED,
                    ShiftEnd.forced(closed.closedAt(), closed.z(), closed.reason()), amendments);
            case ShiftClosed closed -> with(course, ShiftState.CLOSED, counted(closed), amendments);
            case ShiftAmended amended -> amended(amended);
        };
    }

    /** One that was closed without a count has ended then. */
    private ShiftEnd counted(ShiftClosed closed) {
        return new ShiftEnd(end == null ? closed.closedAt() : end.at(), closed.z(),
                end == null ? null : end.forcedBecause(),
                closed.tenders(), closed.tenders(), closed.keepMinor(), closed.depositMinor(), closed.bag());
    }

    private ShiftView amended(ShiftAmended amended) {
        ShiftEnd after = end == null || state == ShiftState.UNCOUNTED ? end : end.amended(amended.tenders());
        return with(course.at(amended.totals()), state, after, amendments + 1);
    }

    private ShiftView with(ShiftCourse now) {
        return with(now, state, end, amendments);
    }

    private ShiftView with(ShiftCourse now, ShiftState reached, @Nullable ShiftEnd ending, int amended) {
        return new ShiftView(location, register, shiftNo, businessDay, order, reached, openedAt, floatMinor,
                pieces, now, ending, amended, knownAt);
    }
}
