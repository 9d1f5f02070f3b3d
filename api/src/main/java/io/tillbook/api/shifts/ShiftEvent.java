package io.tillbook.api.shifts;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.sales.ReceiptNo;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened in one shift; on its stream. */
public sealed interface ShiftEvent extends ShiftsEvent {
    /** Where. */
    LocationId location();

    /** On which till. */
    RegisterId register();

    /** The number of the shift. */
    int shiftNo();

    /**
     * A shift was opened.
     *
     * @param floatMinor what was counted in the drawer, in minor units
     * @param pieces the same by coins and notes
     * @param openedAt when
     * @param knownAt when the ledger learnt of it, where that was more than a day later: a flag for whoever looks at
     *     the shift; missing otherwise
     */
    record ShiftOpened(LocationId location, RegisterId register, int shiftNo, LocalDate businessDay,
            EmployeeId cashier, Money floatMinor, @Nullable List<CashPieces> pieces, OffsetDateTime openedAt,
            @Nullable OffsetDateTime knownAt)
            implements
            ShiftEvent {
        /** One that the ledger learnt of in time. */
        public ShiftOpened(LocationId location, RegisterId register, int shiftNo, LocalDate businessDay,
                EmployeeId cashier, Money floatMinor, @Nullable List<CashPieces> pieces, OffsetDateTime openedAt) {
            this(location, register, shiftNo, businessDay, cashier, floatMinor, pieces, openedAt, null);
        }
    }

    /**
     * The drawer had something else in it than the last shift had kept. That is nobody's variance at the end of this
     * shift.
     *
     * @param keptMinor what the last shift had kept, in minor units
     * @param floatMinor what was counted now
     * @param varianceMinor how much more that is
     */
    record OpeningVarianceFound(LocationId location, RegisterId register, int shiftNo, LocalDate businessDay,
            Money keptMinor, Money floatMinor, Money varianceMinor) implements ShiftEvent {}

    /**
     * The totals of a shift have moved. They are told in full, so that the last of these events is all that a report
     * needs.
     *
     * @param cause what has moved them
     * @param subject its id: the sale, the return, the movement, the gift card or the refund; missing where a drawer
     *     was opened
     * @param at when
     * @param totals the totals by now
     * @param beforeCount true where it was reported late and had happened before the last count, so that the count
     *        still holds; missing otherwise
     */
    record ShiftAdvanced(LocationId location, RegisterId register, int shiftNo, LocalDate businessDay,
            ShiftCause cause, @Nullable String subject, OffsetDateTime at, ShiftTotals totals,
            @Nullable Boolean beforeCount) implements ShiftEvent {
        /** What outdates a count, as all does that happens live. */
        public ShiftAdvanced(LocationId location, RegisterId register, int shiftNo, LocalDate businessDay,
                ShiftCause cause, @Nullable String subject, OffsetDateTime at, ShiftTotals totals) {
            this(location, register, shiftNo, businessDay, cause, subject, at, totals, null);
        }

        /** Whether what was counted last is what there was after it. */
        public boolean isBeforeCount() {
            return Boolean.TRUE.equals(beforeCount);
        }
    }

    /** A drawer was opened without a sale. */
    record DrawerOpened(LocationId location, RegisterId register, int shiftNo, LocalDate businessDay, String reason,
            EmployeeId cashier, OffsetDateTime openedAt) implements ShiftEvent {}

    /** A shift was handed over, and waits for being accepted. */
    record HandedOver(LocationId location, RegisterId register, int shiftNo, EmployeeId from, EmployeeId to,
            @Nullable List<CashPieces> pieces, OffsetDateTime at) implements ShiftEvent {}

    /** A shift that was handed over was accepted: who has accepted works in it from now on. */
    record HandOverAccepted(LocationId location, RegisterId register, int shiftNo, EmployeeId from, EmployeeId to,
            OffsetDateTime at) implements ShiftEvent {}

    /** A shift that was handed over was not accepted, or that was taken back. */
    record HandOverDeclined(LocationId location, RegisterId register, int shiftNo, EmployeeId from, EmployeeId to,
            EmployeeId by, String reason, OffsetDateTime at) implements ShiftEvent {}

    /** Somebody has counted. It says nothing of what there should be. */
    record TendersCounted(LocationId location, RegisterId register, int shiftNo, LocalDate businessDay, CountId count,
            List<TenderCount> counts, EmployeeId by, OffsetDateTime countedAt) implements ShiftEvent {}

    /**
     * A shift was closed without a count: its drawer is counted later.
     *
     * @param expected what there should be, by means of payment; nothing of it is counted
     * @param z the number of its Z report
     * @param hash the hash of that report
     */
    record ShiftForceClosed(LocationId location, RegisterId register, int shiftNo, LocalDate businessDay,
            EmployeeId cashier, String reason, List<SettledTender> expected, int z,
            String hash, OffsetDateTime closedAt)
            implements
            ShiftEvent {}

    /**
     * A shift was closed and counted.
     *
     * @param count the count
     * @param tenders what was expected and counted, by means of payment
     * @param keepMinor what stays in the drawer, in minor units
     * @param depositMinor what went away, in minor units
     * @param bag the bag that it went away in; missing where nothing did
     * @param z the number of its Z report, which is older where the shift had been closed without a count
     * @param hash the hash of that report
     */
    record ShiftClosed(LocationId location, RegisterId register, int shiftNo, LocalDate businessDay,
            EmployeeId cashier, CountId count, List<SettledTender> tenders, Money keepMinor, Money depositMinor,
            @Nullable BagId bag, int z, String hash, OffsetDateTime closedAt) implements ShiftEvent {}

    /**
     * Something became known of a shift after it was closed. It stays closed, and what was counted stays; what there
     * should have been is told anew.
     *
     * @param cause what became known
     * @param receiptNo the receipt of a sale
     * @param returned the return, where it is one
     * @param delta what it adds to the totals
     * @param totals the totals by now
     * @param tenders what was to be expected, as it is known by now, and what was counted
     * @param happenedAt when it happened, by the clock of the till
     * @param amendedAt when it became known
     * @param movement the movement of cash, where it is one
     */
    record ShiftAmended(LocationId location, RegisterId register, int shiftNo, LocalDate businessDay, LateCause cause,
            @Nullable ReceiptNo receiptNo, @Nullable ReturnId returned, ShiftTotals delta, ShiftTotals totals,
            List<SettledTender> tenders, OffsetDateTime happenedAt, OffsetDateTime amendedAt,
            @Nullable MovementId movement) implements ShiftEvent {
        /** By a sale or return. */
        public ShiftAmended(LocationId location, RegisterId register, int shiftNo, LocalDate businessDay,
                LateCause cause, @Nullable ReceiptNo receiptNo, @Nullable ReturnId returned, ShiftTotals delta,
                ShiftTotals totals, List<SettledTender> tenders, OffsetDateTime happenedAt,
                OffsetDateTime amendedAt) {
            this(location, register, shiftNo, businessDay, cause, receiptNo, returned, delta, totals, tenders,
                    happenedAt, amendedAt, null);
        }
    }
}
