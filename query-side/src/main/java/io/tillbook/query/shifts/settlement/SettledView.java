package io.tillbook.query.shifts.settlement;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.shifts.SettledShift;
import io.tillbook.api.shifts.SettledTender;
import io.tillbook.api.shifts.SettlementEvent.DaySettled;
import io.tillbook.api.shifts.ShiftTotals;
import java.time.OffsetDateTime;
import java.util.List;

/** A day as it was settled, which never changes. */
record SettledView(List<SettledShift> shifts, ShiftTotals totals, List<SettledTender> tenders, Money depositsMinor,
        OffsetDateTime settledAt) {
    static SettledView of(DaySettled settled) {
        return new SettledView(settled.shifts(), settled.totals(), settled.tenders(), settled.depositsMinor(),
                settled.settledAt());
    }
}
