package io.tillbook.query.shifts.settlement;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.shifts.BagId;
import io.tillbook.api.shifts.MovementId;
import io.tillbook.api.shifts.SettlementEvent.DepositConfirmed;
import io.tillbook.api.shifts.SettlementEvent.DepositMade;
import io.tillbook.query.kernel.Digits;
import io.tillbook.query.sight.Located;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Money that has left a register in a bag.
 *
 * @param order its place among all deposits: by business day, then as they were made
 * @param movement the movement that it is, where it was dropped before the shift was closed
 * @param amountMinor how much should be in it, in minor units
 * @param confirmation what was counted; missing while it is on its way
 */
record DepositView(LocationId location, BagId bag, RegisterId register, int shiftNo, LocalDate businessDay,
        String order, DepositState state, @Nullable MovementId movement, Money amountMinor, OffsetDateTime madeAt,
        @Nullable Confirmation confirmation) implements Located {
    private static final int POSITION_DIGITS = 19;

    /**
     * What the office or the bank has counted.
     *
     * @param countedMinor how much was in it, in minor units
     * @param varianceMinor how much more that is than should be
     */
    record Confirmation(Money countedMinor, Money varianceMinor, EmployeeId by, OffsetDateTime at) {}

    static String key(LocationId location, BagId bag) {
        return location.value() + "/" + bag.value();
    }

    static DepositView of(DepositMade made, long position) {
        return new DepositView(made.location(), made.bag(), made.register(), made.shiftNo(), made.businessDay(),
                made.businessDay() + "/" + Digits.of(position, POSITION_DIGITS), DepositState.MADE, made.movement(),
                made.amountMinor(), made.madeAt(), null);
    }

    DepositView with(DepositConfirmed confirmed) {
        return new DepositView(location, bag, register, shiftNo, businessDay, order,
                confirmed.varianceMinor().isZero() ? DepositState.CONFIRMED : DepositState.DIFFERS, movement,
                amountMinor, madeAt, new Confirmation(confirmed.countedMinor(), confirmed.varianceMinor(),
                        confirmed.by(), confirmed.confirmedAt()));
    }
}
