package io.tillbook.query.shifts.settlement;

import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.shifts.LateCause;
import io.tillbook.api.shifts.SettlementEvent.DayAmended;
import io.tillbook.api.shifts.ShiftTotals;
import java.time.OffsetDateTime;

/**
 * What became known of a day after it was settled.
 *
 * @param delta what it adds to the totals
 * @param hash the link of the register's chain that tells it
 */
public record DayChange(RegisterId register, int shiftNo, LateCause cause, ShiftTotals delta, String hash,
        OffsetDateTime amendedAt) {
    static DayChange of(DayAmended amended) {
        return new DayChange(amended.register(), amended.shiftNo(), amended.cause(), amended.delta(), amended.hash(),
                amended.amendedAt());
    }
}
