package io.tillbook.query.sales;

import io.tillbook.api.checkout.CardNumber;
import io.tillbook.api.checkout.PaymentId;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.pricing.basis.SalePricing;
import io.tillbook.api.returns.KeptSale;
import io.tillbook.api.returns.LineKept;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.RestatedLine;
import io.tillbook.api.returns.ReturnFault;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.returns.ReturnedLine;
import io.tillbook.api.returns.ReturnsEvent.ReturnAccepted;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SalesEvent.HeldLinesBooked;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.api.tax.LineTax;
import io.tillbook.api.tax.TaxTotal;
import io.tillbook.query.kernel.Digits;
import io.tillbook.query.sight.Located;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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
 * @param priced how it was priced; missing where the till has not told
 * @param exchangedFor the return whose goods it was exchanged for; missing where there is none
 * @param roundingMinor what was paid in cash more than was due, as there are no coins for that, in minor units; below
 *     zero where it was less, missing where nothing was rounded
 */
record SaleView(SaleId id, ReceiptNo receiptNo, LocationId location, RegisterId register, @Nullable EmployeeId cashier,
        @Nullable MemberId member, OffsetDateTime soldAt, LocalDate businessDay, String receipt, long completed,
        String order,
        List<SaleLineView> lines, List<TenderView> tenders, Money totalMinor, Money refundedMinor,
        List<SaleReturn> returns, @Nullable SalePricing priced, @Nullable ReturnId exchangedFor,
        @Nullable Money roundingMinor) implements Located {

    /**
     * A payment, or a part of one.
     *
     * @param giftCard the last digits of the gift card; missing where none was named
     * @param paymentId the payment that it was paid with; missing where none was named
     */
    record TenderView(TenderMethod method, Money amountMinor, Money changeMinor, @Nullable String giftCard,
            @Nullable PaymentId paymentId) {
        static TenderView of(Tender tender) {
            CardNumber card = tender.reference();
            return new TenderView(tender.method(), tender.amountMinor(), tender.change(),
                    card == null ? null : card.masked(), tender.paymentId());
        }
    }

    /**
     * Goods that came back.
     *
     * @param exchangedBy the sale of the goods that were taken instead; missing where none were
     */
    record SaleReturn(ReturnId id, LocationId location, RegisterId register, OffsetDateTime returnedAt,
            LocalDate businessDay, String reason, List<SaleReturnLine> lines, List<Refund> refunds, Money totalMinor,
            List<RestatedLine> restated, Money waivedMinor, int pointsBack, @Nullable SaleId exchangedBy) {
        SaleReturn exchangedBy(SaleId other) {
            return new SaleReturn(id, location, register, returnedAt, businessDay, reason, lines, refunds, totalMinor,
                    restated, waivedMinor, pointsBack, other);
        }
    }

    /** A line of goods that came back. */
    record SaleReturnLine(int saleLineNo, Sku sku, Quantity quantity, Money refundMinor, boolean restocked,
            ReturnFault fault, @Nullable LineTax tax) {}

    static SaleView of(SaleCompleted sale, long position) {
        return new SaleView(sale.saleId(), sale.receiptNo(), sale.location(), sale.register(), sale.cashier(),
                sale.member(), sale.soldAt(), sale.businessDay(),
                receipt(sale.location(), sale.register(), sale.receiptNo()), position, order(sale),
                sale.lines().stream().map(SaleLineView::of).toList(),
                sale.tenders().stream().map(TenderView::of).toList(),
                sale.totalMinor(), Money.ZERO, List.of(), sale.pricing(), null,
                sale.roundingMinor());
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
        return with(linesAfter, totalMinor.plus(booked.totalMinor()), refundedMinor, returns);
    }

    SaleView with(ReturnAccepted accepted) {
        List<SaleLineView> linesAfter = lines.stream().map(line -> after(line, accepted)).toList();
        return with(linesAfter, totalMinor, refundedMinor.plus(accepted.totalMinor()),
                Stream.concat(returns.stream(), Stream.of(saleReturn(accepted))).toList());
    }

    /** The taxes that it contained when it was sold, by rate. */
    public List<TaxTotal> taxes() {
        return TaxTotal.byRate(lines.stream()
                .flatMap(line -> Optional.ofNullable(line.tax())
                        .map(tax -> TaxTotal.of(line.paidMinor(), tax))
                        .stream()));
    }

    /** Other goods were taken for some that came back of it. */
    SaleView exchangedBy(SaleId other, ReturnId back) {
        return with(lines, totalMinor, refundedMinor,
                returns.stream().map(each -> each.id().equals(back) ? each.exchangedBy(other) : each).toList());
    }

    /** Its goods were taken for others that came back. */
    SaleView exchangedFor(ReturnId back) {
        return new SaleView(id, receiptNo, location, register, cashier, member, soldAt, businessDay, receipt, completed,
                order, lines, tenders, totalMinor, refundedMinor, returns, priced, back,
                roundingMinor);
    }

    private SaleView with(List<SaleLineView> linesAfter, Money total, Money refunded, List<SaleReturn> returnsAfter) {
        return new SaleView(id, receiptNo, location, register, cashier, member, soldAt, businessDay, receipt, completed,
                order, linesAfter, tenders, total, refunded, returnsAfter, priced, exchangedFor,
                roundingMinor);
    }

    /** What the customer has kept of it. */
    KeptSale kept() {
        SortedMap<Integer, LineKept> kept = new TreeMap<>();
        lines.forEach(line -> kept.put(line.lineNo(), line.kept()));
        return new KeptSale(priced, kept, returns.stream().mapToInt(SaleReturn::pointsBack).sum());
    }

    private static SaleLineView after(SaleLineView line, ReturnAccepted accepted) {
        SaleLineView after = line;
        for (ReturnedLine each : accepted.lines()) {
            after = each.saleLineNo() == line.lineNo() ? after.with(each) : after;
        }
        for (RestatedLine each : accepted.allRestated()) {
            after = each.saleLineNo() == line.lineNo() ? after.with(each) : after;
        }
        return after;
    }

    private static SaleReturn saleReturn(ReturnAccepted accepted) {
        List<SaleReturnLine> lines = accepted.lines()
                .stream()
                .map(line -> new SaleReturnLine(line.saleLineNo(), line.sku(), line.quantity(), line.refundMinor(),
                        line.restocked(), line.isStoresFault() ? ReturnFault.STORE : ReturnFault.CUSTOMER, line.tax()))
                .toList();
        return new SaleReturn(accepted.returnId(), accepted.location(), accepted.register(), accepted.returnedAt(),
                accepted.businessDay(), accepted.reason(), lines, accepted.refunds(), accepted.totalMinor(),
                accepted.allRestated(), Objects.requireNonNullElse(accepted.waivedMinor(), Money.ZERO),
                Objects.requireNonNullElse(accepted.pointsBack(), 0), null);
    }
}
