package io.tillbook.api.shifts;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened to business days of locations, and to deposits. */
public sealed interface SettlementEvent extends ShiftsEvent {
    /** Where. */
    LocationId location();

    /** A business day of a location; on a stream of its own. */
    sealed interface OfDay extends SettlementEvent permits ShiftListed, DaySettled, DayAmended {
        /** Which day. */
        LocalDate businessDay();
    }

    /** Money that has left a register in a bag; on the bag's stream. */
    sealed interface OfDeposit extends SettlementEvent permits DepositMade, DepositConfirmed {
        /** Which bag. */
        BagId bag();
    }

    /** The Z report of a shift was made, as its day remembers it. */
    record ShiftListed(LocationId location, LocalDate businessDay, RegisterId register, int shiftNo)
            implements
            OfDay {}

    /**
     * A day was settled: its shifts together. That never changes.
     *
     * @param shifts the shifts, by register and number
     * @param totals all of them together, what had become known since their reports included
     * @param tenders what was expected and counted in all of them, by means of payment
     * @param depositsMinor what went away in bags when they were closed, in minor units
     * @param settledAt when
     */
    record DaySettled(LocationId location, LocalDate businessDay, List<SettledShift> shifts, ShiftTotals totals,
            List<SettledTender> tenders, Money depositsMinor, OffsetDateTime settledAt) implements OfDay {}

    /**
     * Something became known of a day after it was settled.
     *
     * @param register of which register
     * @param shiftNo of which shift
     * @param cause what became known
     * @param delta what it adds to the totals of the day
     * @param hash the link of the register's chain that tells it; of cash that was moved, its newest one
     * @param amendedAt when it became known
     */
    record DayAmended(LocationId location, LocalDate businessDay, RegisterId register, int shiftNo, LateCause cause,
            ShiftTotals delta, String hash, OffsetDateTime amendedAt) implements OfDay {}

    /**
     * Money has left a register in a bag.
     *
     * @param movement the movement that it is, where it was dropped before the shift was closed
     * @param amountMinor how much, in minor units
     */
    record DepositMade(LocationId location, BagId bag, RegisterId register, int shiftNo, LocalDate businessDay,
            @Nullable MovementId movement, Money amountMinor, OffsetDateTime madeAt) implements OfDeposit {}

    /**
     * The office or the bank has counted a deposit.
     *
     * @param businessDay the day that it was made for
     * @param depositedMinor how much should be in it, in minor units
     * @param countedMinor how much was
     * @param varianceMinor how much more that is
     */
    record DepositConfirmed(LocationId location, BagId bag, RegisterId register, int shiftNo, LocalDate businessDay,
            Money depositedMinor, Money countedMinor, Money varianceMinor, EmployeeId by, OffsetDateTime confirmedAt)
            implements
            OfDeposit {}
}
