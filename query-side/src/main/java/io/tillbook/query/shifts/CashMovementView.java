package io.tillbook.query.shifts;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.shifts.BagId;
import io.tillbook.api.shifts.CashFlag;
import io.tillbook.api.shifts.CashMovementKind;
import io.tillbook.api.shifts.MovementId;
import io.tillbook.api.shifts.ShiftsEvent.CashMoved;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cash that was put into a drawer or taken out.
 *
 * @param shift the shift, as it is looked for
 * @param place position of the event, by which they are in their order
 */
public record CashMovementView(MovementId movement, LocationId location, RegisterId register, int shiftNo, String shift,
        long place, CashMovementKind kind, Money amountMinor, String reason, @Nullable BagId bag,
        EmployeeId cashier, OffsetDateTime movedAt, @Nullable List<CashFlag> flags) {
    static CashMovementView of(CashMoved moved, long position) {
        return new CashMovementView(moved.movement(), moved.location(), moved.register(), moved.shiftNo(),
                ShiftView.key(moved.location(), moved.register(), moved.shiftNo()), position, moved.kind(),
                moved.amountMinor(), moved.reason(), moved.bag(), moved.cashier(), moved.movedAt(), moved.flags());
    }
}
