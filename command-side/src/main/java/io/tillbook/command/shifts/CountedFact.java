package io.tillbook.command.shifts;

import io.tillbook.api.kernel.Id;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturnWithoutReceipt;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.shifts.LateCause;
import io.tillbook.api.shifts.MovementId;
import io.tillbook.api.shifts.SettlementCommand.AssignFact;
import io.tillbook.api.shifts.ShiftsCommand.MoveCash;
import io.tillbook.api.shifts.ShiftsEvent.FactUnassigned;
import io.tillbook.command.kernel.Footprint;
import io.tillbook.command.kernel.States;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import io.tillbook.command.shifts.Register.OpenOne;
import io.tillbook.command.shifts.Register.Past;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sale, return or movement of cash that is to be counted in a shift of its register.
 *
 * @param kind what it is, where it is told late
 * @param location where it happened
 * @param register on which till
 * @param shiftNo the shift that it names; null where it names none
 * @param isReported whether it has happened, and so is not refused
 * @param sale the sale; null where it is none
 * @param receiptNo the receipt of the sale
 * @param returned the return; null where it is none
 * @param movement the movement of cash; null where it is none
 */
record CountedFact(LateCause kind, LocationId location, RegisterId register, @Nullable Integer shiftNo,
        boolean isReported, @Nullable SaleId sale, @Nullable ReceiptNo receiptNo, @Nullable ReturnId returned,
        @Nullable MovementId movement) {
    private static final StreamType<UnassignedFact> UNASSIGNED_SALE = UnassignedFact.stream("unassignedsale");
    private static final StreamType<UnassignedFact> UNASSIGNED_RETURN = UnassignedFact.stream("unassignedreturn");
    private static final StreamType<UnassignedFact> UNASSIGNED_MOVEMENT = UnassignedFact.stream("unassignedmovement");

    static CountedFact of(CompleteSale sale) {
        return of(LateCause.LATE_SALE, sale);
    }

    static CountedFact ofHeldLines(CompleteSale sale) {
        return of(LateCause.LATE_LINES, sale);
    }

    private static CountedFact of(LateCause kind, CompleteSale sale) {
        return new CountedFact(kind, sale.location(), sale.register(), sale.shiftNo(), sale.reported(),
                sale.saleId(), sale.receiptNo(), null, null);
    }

    static CountedFact of(AcceptReturn command) {
        return new CountedFact(LateCause.LATE_RETURN, command.location(), command.register(), command.shiftNo(),
                command.reported(), null, null, command.returnId(), null);
    }

    static CountedFact of(AcceptReturnWithoutReceipt command) {
        return new CountedFact(LateCause.LATE_RETURN, command.location(), command.register(), command.shiftNo(),
                command.reported(), null, null, command.returnId(), null);
    }

    static CountedFact of(MoveCash command) {
        return new CountedFact(LateCause.LATE_CASH, command.location(), command.register(), command.shiftNo(),
                command.reported(), null, null, null, command.movementId());
    }

    static CountedFact of(AssignFact command) {
        LateCause kind = command.sale() != null ? LateCause.LATE_SALE
                : command.returned() != null ? LateCause.LATE_RETURN : LateCause.LATE_CASH;
        return new CountedFact(kind, command.location(), command.register(), command.shiftNo(), true, command.sale(),
                null, command.returned(), command.movement());
    }

    /** The same as it was told: what was paid for with its sale are lines of that. */
    CountedFact as(FactUnassigned told) {
        boolean isLines = kind == LateCause.LATE_SALE && told.totals().receipts() == 0;
        return new CountedFact(isLines ? LateCause.LATE_LINES : kind, location, register, shiftNo, isReported, sale,
                told.receiptNo(), returned, movement);
    }

    /** The id of the sale, return or movement. */
    Id subject() {
        return Stream.<@Nullable Id>of(sale, returned, movement).filter(Objects::nonNull).findFirst().orElseThrow();
    }

    StreamRef<Register> atRegister() {
        return Register.at(location, register);
    }

    StreamRef<Shift> in(int number) {
        return Shift.at(location, register, number);
    }

    StreamRef<DayOfShifts> on(LocalDate day) {
        return DayOfShifts.at(location, day);
    }

    StreamRef<UnassignedFact> unassigned() {
        return switch (kind) {
            case LATE_SALE, LATE_LINES -> UNASSIGNED_SALE.at(subject());
            case LATE_RETURN -> UNASSIGNED_RETURN.at(subject());
            case LATE_CASH -> UNASSIGNED_MOVEMENT.at(subject());
        };
    }

    /** The footprint with the streams of the shift that it belongs to, as far as that can be told before. */
    Footprint footprint(Footprint soFar, States known) {
        Register at = known.of(atRegister());
        if (!isReported) {
            return live(soFar.reading(atRegister()), at);
        }
        return at.isOpened() ? reported(soFar.writing(atRegister()).writing(unassigned()), at, known)
                : soFar.reading(atRegister());
    }

    private Footprint live(Footprint soFar, Register at) {
        OpenOne open = at.open();
        if (open != null && isOf(open)) {
            return soFar.writing(in(open.shiftNo()));
        }
        if (shiftNo != null) {
            return soFar.reading(in(shiftNo));
        }
        Footprint ruled = soFar.reading(LocationTills.at(location));
        return at.lastShift() == 0 ? ruled : ruled.writing(unassigned());
    }

    /** When it has happened is not known here, so it can have been in each of the last shifts. */
    private Footprint reported(Footprint soFar, Register at, States known) {
        if (shiftNo != null) {
            LocalDate day = known.of(in(shiftNo)).businessDay();
            Footprint named = soFar.writing(in(shiftNo));
            return day == null ? named : withDays(named, Stream.of(day), known);
        }
        Footprint shifts = soFar.writingAll(Stream.concat(at.past().stream().map(Past::shiftNo),
                Stream.ofNullable(at.open()).map(OpenOne::shiftNo)).map(this::in));
        return withDays(shifts, at.past().stream().map(Past::businessDay).distinct(), known);
    }

    /** Only a day that is settled is amended; tills that report facts of another one need not wait for each other. */
    private Footprint withDays(Footprint soFar, Stream<LocalDate> days, States known) {
        Map<Boolean, List<StreamRef<DayOfShifts>>> bySettled =
                days.map(this::on).collect(Collectors.partitioningBy(day -> known.of(day).isSettled()));
        return soFar.writingAll(Objects.requireNonNull(bySettled.get(true)).stream())
                .readingAll(Objects.requireNonNull(bySettled.get(false)).stream());
    }

    /** Whether it belongs to the open shift, where it is asked for now. */
    boolean isOf(OpenOne open) {
        return shiftNo == null || shiftNo == open.shiftNo();
    }
}
