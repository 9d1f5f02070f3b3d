package io.tillbook.query.shifts;

import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.shifts.MovementId;
import io.tillbook.api.shifts.ShiftTotals;
import io.tillbook.api.shifts.ShiftsEvent.FactUnassigned;
import io.tillbook.query.sight.Located;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A sale, return or movement of cash that belongs to no shift.
 *
 * @param place position of the event, by which they are in their order
 * @param shiftNo the shift that it names, and that there is not; missing where it names none
 * @param sale the sale; missing where it is none
 * @param returned the return; missing where it is none
 * @param totals what it would have added to a shift
 * @param movement the movement of cash; missing where it is none
 */
record UnassignedView(LocationId location, RegisterId register, long place, @Nullable Integer shiftNo,
        @Nullable SaleId sale, @Nullable ReceiptNo receiptNo, @Nullable ReturnId returned, OffsetDateTime happenedAt,
        ShiftTotals totals, @Nullable MovementId movement) implements Located {
    static UnassignedView of(FactUnassigned fact, long position) {
        return new UnassignedView(fact.location(), fact.register(), position, fact.shiftNo(), fact.sale(),
                fact.receiptNo(), fact.returned(), fact.happenedAt(), fact.totals(), fact.movement());
    }
}
