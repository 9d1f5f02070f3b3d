package io.tillbook.api.shifts;

import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What happened in shifts. Moments are in the location's time zone. */
public sealed interface ShiftsEvent
        extends
        Event
        permits RegisterEvent, ShiftEvent, SettlementEvent, ShiftsEvent.OfLocation, ShiftsEvent.CashMoved,
        ShiftsEvent.FactUnassigned, ShiftsEvent.FactAssigned {
    /** What all registers of a location have in common; on a stream of the location's own. */
    sealed interface OfLocation extends ShiftsEvent permits ShiftRulesSet, RegisterListed, DayListed {
        /** Which location. */
        LocationId location();
    }

    /** A location has decided how its shifts are worked in. */
    record ShiftRulesSet(LocationId location, ShiftRules rules) implements OfLocation {}

    /** A register was opened, as its location remembers it. */
    record RegisterListed(LocationId location, RegisterId register) implements OfLocation {}

    /**
     * A day was settled, as its location remembers it: no shift is opened for it any more.
     *
     * @param settledAt when
     */
    record DayListed(LocationId location, LocalDate businessDay, OffsetDateTime settledAt) implements OfLocation {}

    /**
     * Cash was put into a drawer or taken out; on a stream of the movement's own, so that it is recorded once. What it
     * does to the shift is told there.
     *
     * @param movedAt when
     * @param flags what it would have been refused for, had it not happened already; missing where that is nothing
     */
    record CashMoved(MovementId movement, LocationId location, RegisterId register, int shiftNo,
            LocalDate businessDay, CashMovementKind kind, Money amountMinor, String reason, @Nullable BagId bag,
            EmployeeId cashier, OffsetDateTime movedAt, @Nullable List<CashFlag> flags) implements ShiftsEvent {
        /** Takes a copy. */
        public CashMoved {
            flags = flags == null || flags.isEmpty() ? null : List.copyOf(flags);
        }

        /** One that nothing speaks against. */
        public CashMoved(MovementId movement, LocationId location, RegisterId register, int shiftNo,
                LocalDate businessDay, CashMovementKind kind, Money amountMinor, String reason, @Nullable BagId bag,
                EmployeeId cashier, OffsetDateTime movedAt) {
            this(movement, location, register, shiftNo, businessDay, kind, amountMinor, reason, bag, cashier, movedAt,
                    null);
        }

        /** With one more flag. */
        public CashMoved with(CashFlag flag) {
            List<CashFlag> before = flags;
            return new CashMoved(movement, location, register, shiftNo, businessDay, kind, amountMinor, reason, bag,
                    cashier, movedAt,
                    Stream.concat(before == null ? Stream.empty() : before.stream(), Stream.of(flag)).toList());
        }
    }

    /**
     * A sale, return or movement of cash happened on a register that has shifts, and in none of them: it is in no Z
     * report until somebody looks after it. On a stream of its own.
     *
     * @param shiftNo the shift that it names, and that there is not; missing where it names none
     * @param sale the sale; missing where it is none
     * @param receiptNo the receipt of the sale
     * @param returned the return; missing where it is none
     * @param happenedAt when, by the clock of the till
     * @param totals what it would have added to a shift
     * @param movement the movement of cash; missing where it is none
     */
    record FactUnassigned(LocationId location, RegisterId register, @Nullable Integer shiftNo, @Nullable SaleId sale,
            @Nullable ReceiptNo receiptNo, @Nullable ReturnId returned, OffsetDateTime happenedAt,
            ShiftTotals totals, @Nullable MovementId movement) implements ShiftsEvent {
        /** A sale or return. */
        public FactUnassigned(LocationId location, RegisterId register, @Nullable Integer shiftNo,
                @Nullable SaleId sale, @Nullable ReceiptNo receiptNo, @Nullable ReturnId returned,
                OffsetDateTime happenedAt, ShiftTotals totals) {
            this(location, register, shiftNo, sale, receiptNo, returned, happenedAt, totals, null);
        }
    }

    /**
     * Somebody has said to which shift a sale, return or movement belongs that was in none: it is counted there.
     *
     * @param sale the sale; missing where it is none
     * @param returned the return; missing where it is none
     * @param movement the movement of cash; missing where it is none
     * @param note why, in words
     * @param assignedAt when
     */
    record FactAssigned(LocationId location, RegisterId register, int shiftNo, @Nullable SaleId sale,
            @Nullable ReturnId returned, @Nullable MovementId movement, String note, OffsetDateTime assignedAt)
            implements
            ShiftsEvent {}
}
