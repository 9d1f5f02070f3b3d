package io.tillbook.query.checkout;

import io.tillbook.api.access.ApprovalEvent.ApprovalUsed;
import io.tillbook.api.checkout.Origin;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Principal;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.returns.ReturnedLineWithoutReceipt;
import io.tillbook.api.returns.ReturnsEvent.ReturnWithoutReceiptAccepted;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goods taken back of which nobody could tell with which sale they were bought.
 *
 * @param order its place among all of them: by business day, then by position
 * @param returnedAt when, in the location's time zone
 * @param sentBy who has sent it; who has released it where it was held
 * @param employee the person who has: at a till whoever stood there
 * @param approver who has approved it; none where nobody had to
 * @param totalMinor what was refunded, in minor units
 * @param reported whether it had happened before it was recorded
 */
record ReturnWithoutReceiptView(ReturnId id, String order, LocationId location, RegisterId register,
        OffsetDateTime returnedAt, LocalDate businessDay, @Nullable Principal sentBy, @Nullable EmployeeId employee,
        @Nullable EmployeeId approver, List<Line> lines, List<Refund> refunds, Money totalMinor, String reason,
        boolean reported) {

    /** Goods of it. */
    record Line(int lineNo, Sku sku, Quantity quantity, Money refundMinor, boolean restocked) {

        static Line of(ReturnedLineWithoutReceipt line) {
            return new Line(line.lineNo(), line.sku(), line.quantity(), line.refundMinor(), line.restocked());
        }
    }

    static ReturnWithoutReceiptView of(ReturnWithoutReceiptAccepted event, RecordedEvent recorded) {
        return new ReturnWithoutReceiptView(event.returnId(), DayOrder.of(event.businessDay(), recorded.position()),
                event.location(), event.register(), event.returnedAt(), event.businessDay(),
                recorded.occurrence().actor(), recorded.occurrence().employee(), null,
                event.lines().stream().map(Line::of).toList(), event.refunds(), event.totalMinor(), event.reason(),
                event.origin() == Origin.REPORTED);
    }

    ReturnWithoutReceiptView approved(ApprovalUsed event) {
        return new ReturnWithoutReceiptView(id, order, location, register, returnedAt, businessDay, sentBy, employee,
                event.approver(), lines, refunds, totalMinor, reason, reported);
    }
}
