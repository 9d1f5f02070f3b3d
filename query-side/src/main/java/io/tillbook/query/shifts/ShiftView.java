package io.tillbook.query.shifts;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.shifts.BagId;
import io.tillbook.api.shifts.CashPieces;
import io.tillbook.api.shifts.SettledTender;
import io.tillbook.api.shifts.ShiftEvent.ShiftOpened;
import io.tillbook.api.shifts.ShiftTotals;
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
 * @param cashiers who has worked in it, the first first
 * @param openedMs when it was opened
 * @param openingVarianceMinor how much more was in the drawer than the last shift had kept, in minor units
 * @param totals what it has turned over, as it is known by now
 * @param passedOn to whom it was handed over, in their order; the last of many
 * @param openings when its drawer was opened without a sale; the last of many, all are counted in the totals
 * @param counts what was counted, in their order; the last of many
 * @param end how it ended; missing while it is open
 * @param amendments how often something became known of it later
 */
record ShiftView(LocationId location, RegisterId register, int shiftNo, LocalDate businessDay, String order,
        ShiftState state, List<EmployeeId> cashiers, OffsetDateTime openedAt, long openedMs, Money floatMinor,
        @Nullable List<CashPieces> pieces, Money openingVarianceMinor, ShiftTotals totals, List<PassedOn> passedOn,
        List<DrawerOpening> openings, List<ShiftCount> counts, @Nullable ShiftEnd end, int amendments)
        implements
        Located {
    /** Most entries of one kind that are kept. */
    static final int MOST_ENTRIES = 50;

    private static final int SHIFT_DIGITS = 10;

    /**
     * How a shift ended.
     *
     * @param at when
     * @param forcedBecause why it was closed without a count; missing where it was not
     * @param tenders what was expected and counted when it was counted; none before
     * @param amended the same as it is known by now
     * @param keepMinor what stayed in the drawer, in minor units; missing where nobody has counted
     * @param depositMinor what went away, in minor units
     * @param bag in which bag
     */
    record ShiftEnd(OffsetDateTime at, @Nullable String forcedBecause, List<SettledTender> tenders,
            List<SettledTender> amended, @Nullable Money keepMinor, @Nullable Money depositMinor,
            @Nullable BagId bag) {
        ShiftEnd amended(List<SettledTender> now) {
            return new ShiftEnd(at, forcedBecause, tenders, now, keepMinor, depositMinor, bag);
        }
    }

    /** Keys sort by register, then by number. */
    static String key(LocationId location, RegisterId register, int shiftNo) {
        return RegisterView.key(location, register) + "/" + Digits.of(shiftNo, SHIFT_DIGITS);
    }

    static ShiftView of(ShiftOpened opened) {
        return new ShiftView(opened.location(), opened.register(), opened.shiftNo(), opened.businessDay(),
                opened.businessDay() + "/" + key(opened.location(), opened.register(), opened.shiftNo()),
                ShiftState.OPEN, List.of(opened.cashier()), opened.openedAt(),
                opened.openedAt().toInstant().toEpochMilli(), opened.floatMinor(), opened.pieces(), Money.ZERO,
                ShiftTotals.opening(opened.floatMinor()), List.of(), List.of(), List.of(), null, 0);
    }

    /** Who works in it, or has done so last. */
    EmployeeId cashier() {
        return cashiers.getLast();
    }
}
