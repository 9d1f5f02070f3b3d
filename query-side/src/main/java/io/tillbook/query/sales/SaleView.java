package io.tillbook.query.sales;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.returns.ReturnedLine;
import io.tillbook.api.returns.ReturnsEvent.ReturnAccepted;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SalesEvent.HeldLinesBooked;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.api.tax.LineTax;
import io.tillbook.api.tax.TaxTotal;
import io.tillbook.query.kernel.Digits;
import io.tillbook.query.sight.Located;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A receipt: what was sold, how it was paid, what came back.
 *
 * @param receipt its number together with location and register
 * @param completed position of the event that it was completed by
 * @param order its place among all sales: by business day, then by moment
 * @param totalMinor what was paid, in minor units
 * @param refundedMinor what was refunded, in minor units
 */
record SaleView(SaleId id, ReceiptNo receiptNo, LocationId location, RegisterId register, @Nullable EmployeeId cashier,
        @Nullable MemberId member, OffsetDateTime soldAt, LocalDate businessDay, String receipt, long completed,
        String order,
        List<SaleLineView> lines, List<TenderView> tenders, Money totalMinor, Money refundedMinor,
        List<SaleReturn> returns) implements Located {

    /** A payment, or a part of one. */
    record TenderView(TenderMethod method, Money amountMinor, Money changeMinor) {}

    /** Goods that came back. */
    record SaleReturn(ReturnId id, LocationId location, RegisterId register, OffsetDateTime returnedAt,
            LocalDate businessDay, String reason, List<SaleReturnLine> lines, List<Refund> refunds, Money totalMinor) {}

    /** A line of goods that came back. */
    record SaleReturnLine(int saleLineNo, Sku sku, Quantity quantity, Money refundMinor, boolean restocked,
            @Nullable LineTax tax) {}

    static SaleView of(SaleCompleted sale, long position) {
        return new SaleView(sale.saleId(), sale.receiptNo(), sale.location(), sale.register(), sale.cashier(),
                sale.member(), sale.soldAt(), sale.businessDay(),
                receipt(sale.location(), sale.register(), sale.receiptNo()), position, order(sale),
                sale.lines().stream().map(SaleLineView::of).toList(),
                sale.tenders()
                        .stream()
                        .map(tender -> new TenderView(tender.method(), tender.amountMinor(), tender.change()))
                        .toList(),
                sale.totalMinor(), Money.ZERO, List.of());
    }

    /** A receipt number as it is looked for. */
    static String receipt(LocationId location, RegisterId register, ReceiptNo receiptNo) {
        return location.value() + "/" + register.value() + "/" + receiptNo.value();
    }

    // Texts of equal length, so that their order is that of the moments.
    private static String order(SaleCompleted sale) {
        return sale.businessDay() + "/" + Digits.of(sale.soldAt().toInstant().toEpochMilli(), 15) + "/"
                + sale.saleId().value();
    }

    SaleView with(HeldLinesBooked booked) {
        List<SaleLineView> linesAfter = Stream
                .concat(lines.stream(), booked.lines().stream().map(SaleLineView::of))
                .toList();
        return new SaleView(id, receiptNo, location, register, cashier, member, soldAt, businessDay, receipt, completed,
                order, linesAfter, tenders, totalMinor.plus(booked.totalMinor()), refundedMinor, returns);
    }

    SaleView with(ReturnAccepted accepted) {
        List<SaleLineView> linesAfter = lines.stream().map(line -> after(line, accepted.lines())).toList();
        return new SaleView(id, receiptNo, location, register, cashier, member, soldAt, businessDay, receipt, completed,
                order,
                linesAfter, tenders, totalMinor, refundedMinor.plus(accepted.totalMinor()),
                Stream.concat(returns.stream(), Stream.of(saleReturn(accepted))).toList());
    }

    /** The taxes that it contained when it was sold, by rate. */
    public List<TaxTotal> taxes() {
        return TaxTotal.byRate(lines.stream()
                .flatMap(line -> Optional.ofNullable(line.tax())
                        .map(tax -> TaxTotal.of(line.paidMinor(), tax))
                        .stream()));
    }

    private static SaleLineView after(SaleLineView line, List<ReturnedLine> returned) {
        SaleLineView after = line;
        for (ReturnedLine each : returned) {
            after = each.saleLineNo() == line.lineNo() ? after.with(each) : after;
        }
        return after;
    }

    private static SaleReturn saleReturn(ReturnAccepted accepted) {
        List<SaleReturnLine> lines = accepted.lines()
                .stream()
                .map(line -> new SaleReturnLine(line.saleLineNo(), line.sku(), line.quantity(), line.refundMinor(),
                        line.restocked(), line.tax()))
                .toList();
        return new SaleReturn(accepted.returnId(), accepted.location(), accepted.register(), accepted.returnedAt(),
                accepted.businessDay(), accepted.reason(), lines, accepted.refunds(), accepted.totalMinor());
    }
}
