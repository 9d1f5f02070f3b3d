package io.tillbook.command.returns;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.pricing.basis.SalePricing;
import io.tillbook.api.returns.KeptSale;
import io.tillbook.api.returns.LineKept;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.RestatedLine;
import io.tillbook.api.returns.ReturnedLine;
import io.tillbook.api.returns.ReturnsEvent.GoodsExchanged;
import io.tillbook.api.returns.ReturnsEvent.ReturnAccepted;
import io.tillbook.api.returns.ReturnsEvent.ReturnFlagged;
import io.tillbook.api.returns.ReturnsEvent.ReturnWithoutReceiptAccepted;
import io.tillbook.api.returns.ReturnsEvent.SaleLinesReturned;
import io.tillbook.api.returns.ReturnsEvent;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SalesEvent.HeldLinesBooked;
import io.tillbook.api.sales.SalesEvent.ReceiptNumberTaken;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SalesEvent.SaleFlagged;
import io.tillbook.api.sales.SalesEvent.SaleRefused;
import io.tillbook.api.sales.SalesEvent;
import io.tillbook.api.sales.SoldLine;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What of a sale can still be returned.
 *
 * @param pricing how it was priced; missing where the till has not told
 * @param lines its lines by number; none where there is no such sale
 * @param refundable what was paid less what was refunded, by means of payment, in minor units
 * @param pointsBack how many of the points that it was paid with came back
 * @param rounded what the rounding of cash has left to be refunded more than is due, in minor units; below zero where
 *     it is less
 */
record ReturnableSale(@Nullable SalePricing pricing, Map<Integer, ReturnableLine> lines,
        Map<TenderMethod, Money> refundable, int pointsBack, Money rounded) {
    private static final StreamType<ReturnableSale> STREAM = StreamType
            .of("sale", new ReturnableSale(null, Map.of(), Map.of(), 0, Money.ZERO))
            .on(SalesEvent.class, ReturnableSale::evolve)
            .on(ReturnsEvent.class, ReturnableSale::evolve);

    /** Takes copies. */
    ReturnableSale {
        lines = Map.copyOf(lines);
        refundable = Map.copyOf(refundable);
    }

    static StreamRef<ReturnableSale> at(SaleId sale) {
        return STREAM.at(sale);
    }

    boolean isKnown() {
        return !lines.isEmpty() || !refundable.isEmpty();
    }

    Optional<ReturnableLine> line(int lineNo) {
        return Optional.ofNullable(lines.get(lineNo));
    }

    Money refundableBy(TenderMethod method) {
        return refundable.getOrDefault(method, Money.ZERO);
    }

    /** Whether it was paid in cash, or with nothing as that is what its cash was rounded to. */
    boolean isPaidInCash() {
        return refundable.isEmpty() || refundable.containsKey(TenderMethod.CASH);
    }

    /** What the customer has kept. */
    KeptSale kept() {
        SortedMap<Integer, LineKept> kept = new TreeMap<>();
        lines.forEach((lineNo, line) -> kept.put(lineNo, line.kept()));
        return new KeptSale(pricing, kept, pointsBack);
    }

    private static ReturnableSale evolve(ReturnableSale sale, SalesEvent event) {
        return switch (event) {
            case SaleCompleted completed -> sale.with(completed.pricing(), completed.lines(), completed.tenders())
                    .rounded(completed.roundingMinor());
            // How the whole sale was paid was told when it was completed.
            case HeldLinesBooked booked -> sale.with(sale.pricing, booked.lines(), List.of());
            case ReceiptNumberTaken _,SaleFlagged _,SaleRefused _ -> sale;
        };
    }

    private static ReturnableSale evolve(ReturnableSale sale, ReturnsEvent event) {
        return switch (event) {
            case SaleLinesReturned returned -> sale.less(returned);
            case ReturnAccepted _,ReturnWithoutReceiptAccepted _,ReturnFlagged _,GoodsExchanged _ -> sale;
        };
    }

    private ReturnableSale with(@Nullable SalePricing priced, List<SoldLine> sold, List<Tender> tenders) {
        Map<Integer, ReturnableLine> linesThen = new TreeMap<>(lines);
        sold.forEach(line -> linesThen.put(line.lineNo(), ReturnableLine.of(line)));
        Map<TenderMethod, Money> refundableThen = new TreeMap<>(refundable);
        tenders.forEach(tender -> refundableThen.merge(tender.method(), tender.captured(), Money::plus));
        return new ReturnableSale(priced, linesThen, refundableThen, pointsBack, rounded);
    }

    private ReturnableSale rounded(@Nullable Money more) {
        return more == null ? this
                : new ReturnableSale(pricing, lines, refundable, pointsBack, rounded.plus(more));
    }

    private ReturnableSale less(SaleLinesReturned returned) {
        Map<Integer, ReturnableLine> linesLeft = new TreeMap<>(lines);
        for (ReturnedLine line : returned.lines()) {
            linesLeft.computeIfPresent(line.saleLineNo(), (_, before) -> before.less(line));
        }
        for (RestatedLine line : returned.allRestated()) {
            linesLeft.computeIfPresent(line.saleLineNo(), (_, before) -> before.restated(line.changeMinor()));
        }
        Map<TenderMethod, Money> refundableLeft = new TreeMap<>(refundable);
        for (Refund refund : returned.refunds()) {
            refundableLeft.computeIfPresent(refund.method(), (_, before) -> before.minus(refund.amountMinor()));
        }
        return new ReturnableSale(pricing, linesLeft, refundableLeft,
                pointsBack + Objects.requireNonNullElse(returned.pointsBack(), 0),
                rounded.minus(Objects.requireNonNullElse(returned.roundingMinor(), Money.ZERO)));
    }
}
