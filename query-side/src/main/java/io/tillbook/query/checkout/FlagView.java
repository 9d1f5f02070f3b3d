package io.tillbook.query.checkout;

import io.tillbook.api.checkout.FactId;
import io.tillbook.api.checkout.Flag;
import io.tillbook.api.checkout.FlagKind;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.returns.ReturnsEvent.ReturnFlagged;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SalesEvent.SaleFlagged;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a reported sale or return.
 *
 * @param order its place among all flags: by business day, then by position
 * @param saleId the sale; none where goods came back without a receipt
 * @param returnId the return, for a flag of a return
 * @param receiptNo the receipt, for a flag of a sale
 * @param occurredAt when the sale or the return was, in the location's time zone
 * @param detail the reason in one English sentence, with its figures
 * @param amountMinor the money it is about, in minor units
 * @param heldAs the held fact with the lines that are not booked
 */
record FlagView(String order, @Nullable SaleId saleId, @Nullable ReturnId returnId, @Nullable ReceiptNo receiptNo,
        LocationId location, RegisterId register, @Nullable EmployeeId cashier, OffsetDateTime occurredAt,
        LocalDate businessDay, FlagKind kind, String detail, @Nullable Money amountMinor, @Nullable FactId heldAs) {

    static FlagView of(SaleFlagged event, long position) {
        Flag flag = event.flag();
        return new FlagView(DayOrder.of(event.businessDay(), position), event.saleId(), null, event.receiptNo(),
                event.location(), event.register(), event.cashier(), event.soldAt(), event.businessDay(), flag.kind(),
                flag.reason().detail(), flag.amountMinor(), flag.heldAs());
    }

    static FlagView of(ReturnFlagged event, long position) {
        Flag flag = event.flag();
        return new FlagView(DayOrder.of(event.businessDay(), position), event.saleId(), event.returnId(), null,
                event.location(), event.register(), null, event.returnedAt(), event.businessDay(), flag.kind(),
                flag.reason().detail(), flag.amountMinor(), flag.heldAs());
    }
}
