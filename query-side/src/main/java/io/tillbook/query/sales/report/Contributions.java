package io.tillbook.query.sales.report;

import io.tillbook.api.kernel.Allocation;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.RestatedLine;
import io.tillbook.api.returns.ReturnedLine;
import io.tillbook.api.returns.ReturnedLineWithoutReceipt;
import io.tillbook.api.returns.ReturnsEvent.ReturnAccepted;
import io.tillbook.api.returns.ReturnsEvent.ReturnWithoutReceiptAccepted;
import io.tillbook.api.sales.SalesEvent.HeldLinesBooked;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SoldLine;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What one receipt or return adds to the figures of each subject it is about. */
final class Contributions {

    private final Map<Subject, Figures> bySubject = new LinkedHashMap<>();

    private Contributions() {}

    static Map<Subject, Figures> of(SaleCompleted sale) {
        Contributions contributions = new Contributions();
        contributions.add(Subject.ALL, Figures.RECEIPT);
        contributions.sold(sale.lines(), UnaryOperator.identity());
        contributions.spread(captured(sale.tenders()));
        return contributions.bySubject;
    }

    /** The receipt of lines that were held was counted with their sale. */
    static Map<Subject, Figures> of(HeldLinesBooked booked) {
        Contributions contributions = new Contributions();
        contributions.sold(booked.lines(), Figures::withoutReceipt);
        contributions.spread(captured(booked.tenders()));
        return contributions.bySubject;
    }

    private void sold(List<SoldLine> lines, UnaryOperator<Figures> ofReceipt) {
        for (SoldLine line : lines) {
            Figures figures = Figures.sold(line.quantity(), line.grossMinor(), line.discountMinor(), line.costMinor());
            add(Subject.sku(line.sku(), line.category()), figures);
            add(Subject.category(line.category()), figures);
            add(Subject.ALL, ofReceipt.apply(figures));
        }
    }

    /** By means of payment; more change than was paid, which reported sales may have, counts as nothing. */
    private static Map<TenderMethod, Long> captured(List<Tender> tenders) {
        Map<TenderMethod, Long> captured = new LinkedHashMap<>();
        for (Tender tender : tenders) {
            captured.merge(tender.method(), Math.max(0, tender.captured().minor()), Math::addExact);
        }
        return captured;
    }

    static Map<Subject, Figures> of(ReturnAccepted accepted) {
        Contributions contributions = new Contributions();
        for (ReturnedLine line : accepted.lines()) {
            contributions.returned(line.sku(), line.category(),
                    Figures.returned(line.quantity(), line.refundMinor(), line.costMinor()));
        }
        for (RestatedLine line : accepted.allRestated()) {
            contributions.returned(line.sku(), line.category(), Figures.restated(line.changeMinor()));
        }
        contributions.spread(refunded(accepted.refunds()));
        return contributions.bySubject;
    }

    static Map<Subject, Figures> of(ReturnWithoutReceiptAccepted accepted) {
        Contributions contributions = new Contributions();
        for (ReturnedLineWithoutReceipt line : accepted.lines()) {
            contributions.returned(line.sku(), line.category(),
                    Figures.returned(line.quantity(), line.refundMinor(), line.costMinor()));
        }
        contributions.spread(refunded(accepted.refunds()));
        return contributions.bySubject;
    }

    private void returned(Sku sku, @Nullable String category, Figures figures) {
        add(Subject.sku(sku, category), figures);
        add(Subject.category(category), figures);
        add(Subject.ALL, figures);
    }

    private static Map<TenderMethod, Long> refunded(List<Refund> refunds) {
        Map<TenderMethod, Long> refunded = new LinkedHashMap<>();
        for (Refund refund : refunds) {
            refunded.merge(refund.method(), refund.amountMinor().minor(), Math::addExact);
        }
        return refunded;
    }

    private void add(Subject subject, Figures figures) {
        bySubject.merge(subject, figures, Figures::plusOfSameReceipt);
    }

    /** Spreads the receipt over the means it was paid by, so that their figures add up to the receipt's. */
    private void spread(Map<TenderMethod, Long> amounts) {
        Figures whole = bySubject.getOrDefault(Subject.ALL, Figures.ZERO);
        long[] weights = amounts.values().stream().mapToLong(Long::longValue).toArray();
        if (Arrays.stream(weights).sum() == 0) {
            bySubject.put(Subject.tender(null), whole);
            return;
        }
        List<Figures> parts = weights.length == 1 ? List.of(whole) : parts(whole, weights);
        int place = 0;
        for (TenderMethod method : amounts.keySet()) {
            bySubject.put(Subject.tender(method), parts.get(place++));
        }
    }

    private static List<Figures> parts(Figures whole, long[] weights) {
        long[] sold = split(whole.soldQuantity().thousandths(), weights);
        long[] returned = split(whole.returnedQuantity().thousandths(), weights);
        long[] gross = split(whole.grossMinor().minor(), weights);
        long[] discount = split(whole.discountMinor().minor(), weights);
        long[] refunded = split(whole.refundedMinor().minor(), weights);
        long[] cost = split(whole.costMinor().minor(), weights);
        return IntStream.range(0, weights.length)
                .mapToObj(place -> new Figures(whole.receipts(), whole.returns(), Quantity.ofThousandths(sold[place]),
                        Quantity.ofThousandths(returned[place]), Money.of(gross[place]), Money.of(discount[place]),
                        Money.of(refunded[place]), Money.of(cost[place])))
                .toList();
    }

    // What is taken back is spread as what was given.
    private static long[] split(long amount, long[] weights) {
        long[] parts = Allocation.byLargestRemainder(Math.abs(amount), weights);
        return amount < 0 ? Arrays.stream(parts).map(part -> -part).toArray() : parts;
    }
}
