package io.tillbook.query.checkout;

import io.tillbook.api.checkout.CardNumber;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.SalesEvent.SaleRefused;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A live sale that was refused.
 *
 * @param order its place among all refused sales: by the day of the attempt, then by position
 * @param commandId the command that was refused
 * @param askedAt when it was asked for, in the location's time zone where that is known
 * @param totalMinor what the lines amount to, in minor units
 * @param detail the reason in one English sentence, with its figures
 */
record RefusedSaleView(String order, String commandId, SaleId saleId, ReceiptNo receiptNo, LocationId location,
        RegisterId register, @Nullable EmployeeId cashier, @Nullable MemberId member, OffsetDateTime askedAt,
        LocalDate businessDay, List<RefusedLine> lines, List<RefusedTender> tenders, Money totalMinor,
        String detail) {

    /** What was to be sold. */
    record RefusedLine(int lineNo, Sku sku, Quantity quantity, Money paidMinor) {

        static RefusedLine of(SaleLine line) {
            return new RefusedLine(line.lineNo(), line.sku(), line.quantity(), line.paid());
        }
    }

    /**
     * How it was to be paid.
     *
     * @param giftCard the last digits of the gift card; missing where none was named
     */
    record RefusedTender(TenderMethod method, Money amountMinor, Money changeMinor, @Nullable String giftCard) {

        static RefusedTender of(Tender tender) {
            CardNumber card = tender.reference();
            return new RefusedTender(tender.method(), tender.amountMinor(), tender.change(),
                    card == null ? null : card.masked());
        }
    }

    static RefusedSaleView of(SaleRefused event, String commandId, long position) {
        CompleteSale sale = event.sale();
        return new RefusedSaleView(DayOrder.of(event.businessDay(), position), commandId, sale.saleId(),
                sale.receiptNo(), sale.location(), sale.register(), sale.cashier(), sale.member(), event.askedAt(),
                event.businessDay(), sale.lines().stream().map(RefusedLine::of).toList(),
                sale.tenders().stream().map(RefusedTender::of).toList(), sale.due(), event.reason().detail());
    }
}
