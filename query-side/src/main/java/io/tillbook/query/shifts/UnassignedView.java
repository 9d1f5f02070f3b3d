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
import java.util.Objects;
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
 * @param assignedTo the shift that it was assigned to; missing where it was not
 * @param standing whether somebody has to look after it, as it is looked for
 */
record UnassignedView(LocationId location, RegisterId register, long place, @Nullable Integer shiftNo,
        @Nullable SaleId sale, @Nullable ReceiptNo receiptNo, @Nullable ReturnId returned, OffsetDateTime happenedAt,
        ShiftTotals totals, @Nullable MovementId movement, @Nullable Integer assignedTo, String standing)
        implements
        Located {
    static final String OPEN = "OPEN";
    private static final String ASSIGNED = "ASSIGNED";

    static UnassignedView of(FactUnassigned fact, long position) {
        return new UnassignedView(fact.location(), fact.register(), position, fact.shiftNo(), fact.sale(),
                fact.receiptNo(), fact.returned(), fact.happenedAt(), fact.totals(), fact.movement(), null, OPEN);
    }

    /** With lines of the same sale that had been held; a shift counts what was assigned to it, so they start anew. */
    UnassignedView with(FactUnassigned more, long position) {
        return standing.equals(ASSIGNED) ? of(more, position) : plus(more);
    }

    private UnassignedView plus(FactUnassigned more) {
        return new UnassignedView(location, register, place, shiftNo, sale, receiptNo, returned, happenedAt,
                totals.plus(more.totals()), movement, assignedTo, standing);
    }

    UnassignedView assignedTo(int shift) {
        return new UnassignedView(location, register, place, shiftNo, sale, receiptNo, returned, happenedAt, totals,
                movement, shift, ASSIGNED);
    }

    boolean isOpen() {
        return standing.equals(OPEN);
    }

    /** Its key: what it is, and its id. */
    static String key(@Nullable SaleId sale, @Nullable ReturnId returned, @Nullable MovementId movement) {
        return sale != null ? "sale/" + sale.value()
                : returned != null ? "return/" + returned.value()
                        : "movement/" + Objects.requireNonNull(movement).value();
    }

    /** The id of the sale, return or movement. */
    String subject() {
        String key = key(sale, returned, movement);
        return key.substring(key.indexOf('/') + 1);
    }
}
