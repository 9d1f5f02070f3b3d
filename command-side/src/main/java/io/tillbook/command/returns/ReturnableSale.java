package io.tillbook.command.returns;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.ReturnedLine;
import io.tillbook.api.returns.ReturnsEvent;
import io.tillbook.api.returns.ReturnsEvent.ReturnAccepted;
import io.tillbook.api.returns.ReturnsEvent.SaleLinesReturned;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SalesEvent;
import io.tillbook.api.sales.SalesEvent.ReceiptNumberTaken;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SoldLine;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What of a sale can still be returned.
 *
 * @param lines its lines by number; none where there is no such sale
 * @param refundable what was paid less what was refunded, by means of payment, in minor units
 */
record ReturnableSale(Map<Integer, ReturnableLine> lines, Map<TenderMethod, Money> refundable) {
    private static final StreamType<ReturnableSale> STREAM = StreamType
            .of("sale", new ReturnableSale(Map.of(), Map.of()))
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
        return !lines.isEmpty();
    }

    Optional<ReturnableLine> line(int lineNo) {
        return Optional.ofNullable(lines.get(lineNo));
    }

    Money refundableBy(TenderMethod method) {
        return refundable.getOrDefault(method, Money.ZERO);
    }

    private static ReturnableSale evolve(ReturnableSale sale, SalesEvent event) {
        return switch (event) {
            case SaleCompleted completed -> sold(completed);
            case ReceiptNumberTaken _ -> sale;
        };
    }

    private static ReturnableSale evolve(ReturnableSale sale, ReturnsEvent event) {
        return switch (event) {
            case SaleLinesReturned returned -> sale.less(returned.lines(), returned.refunds());
            case ReturnAccepted _ -> sale;
        };
    }

    private static ReturnableSale sold(SaleCompleted completed) {
        Map<Integer, ReturnableLine> lines = new TreeMap<>();
        for (SoldLine line : completed.lines()) {
            lines.put(line.lineNo(), ReturnableLine.of(line));
        }
        Map<TenderMethod, Money> refundable = new TreeMap<>();
        for (Tender tender : completed.tenders()) {
            refundable.merge(tender.method(), tender.captured(), Money::plus);
        }
        return new ReturnableSale(lines, refundable);
    }

    private ReturnableSale less(List<ReturnedLine> returned, List<Refund> refunds) {
        Map<Integer, ReturnableLine> linesLeft = new TreeMap<>(lines);
        returned.forEach(line -> linesLeft.computeIfPresent(line.saleLineNo(),
                (_, before) -> before.less(line.quantity(), line.parts())));
        Map<TenderMethod, Money> refundableLeft = new TreeMap<>(refundable);
        refunds.forEach(refund -> refundableLeft.computeIfPresent(refund.method(),
                (_, before) -> before.minus(refund.amountMinor())));
        return new ReturnableSale(linesLeft, refundableLeft);
    }
}
