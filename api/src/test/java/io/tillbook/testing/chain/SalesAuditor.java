package io.tillbook.testing.chain;

import io.tillbook.api.inventory.StockPart;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.returns.ReturnLine;
import io.tillbook.api.returns.ReturnLineWithoutReceipt;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturnWithoutReceipt;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.TenderMethod;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The auditor's books of sales and returns. */
final class SalesAuditor {
    private final Shelves shelves;
    private final ReservationAuditor reservations;
    private final Map<SaleId, Map<Integer, Portion>> sales = new LinkedHashMap<>();
    private final Set<Object> used = new HashSet<>();

    SalesAuditor(Shelves shelves, ReservationAuditor reservations) {
        this.shelves = shelves;
        this.reservations = reservations;
    }

    /** What has to be refunded for a line that comes back now; nothing where it cannot. */
    long due(SaleId sale, ReturnLine line) {
        Portion sold = sales.getOrDefault(sale, Map.of()).get(line.saleLineNo());
        long quantity = line.quantity().thousandths();
        return sold == null || quantity > sold.left(line.batch()) ? 0 : sold.paidFor(quantity);
    }

    /** How much of a line has not come back, in thousandths. */
    long left(SaleId sale, int lineNo) {
        Portion sold = sales.getOrDefault(sale, Map.of()).get(lineNo);
        return sold == null ? 0 : sold.left(null);
    }

    Set<SaleId> sold() {
        return sales.keySet();
    }

    boolean sold(CompleteSale sale, OffsetDateTime at) {
        List<Leaving> goods = sale.lines()
                .stream()
                .map(line -> new Leaving(line.sku(), line.quantity().thousandths(), line.batch(),
                        line.batchReason() != null))
                .toList();
        String number = sale.location() + "/" + sale.register() + "/" + sale.receiptNo();
        long due = sale.lines().stream().mapToLong(line -> line.paid().minor()).sum();
        long paid = sale.tenders().stream().mapToLong(tender -> tender.captured().minor()).sum();
        if (used.contains(sale.saleId()) || used.contains(number) || paid != due
                || !reservations.canLeave(sale.reservation(), sale.location(), goods, at)) {
            return false;
        }
        used.addAll(List.of(sale.saleId(), number));
        reservations.end(sale.reservation());
        List<List<StockPart>> parts = shelves.takeOut(sale.location(), goods, at);
        Map<Integer, Portion> lines = new HashMap<>();
        for (int place = 0; place < parts.size(); place++) {
            SaleLine line = sale.lines().get(place);
            lines.put(line.lineNo(), new Portion(line.sku(), line.quantity().thousandths(), line.paid().minor(),
                    parts.get(place)));
        }
        sales.put(sale.saleId(), lines);
        return true;
    }

    boolean broughtBack(AcceptReturn back, OffsetDateTime at) {
        Map<Integer, Portion> sold = sales.getOrDefault(back.saleId(), Map.of());
        boolean possible = back.lines()
                .stream()
                .allMatch(line -> sold.containsKey(line.saleLineNo())
                        && shelves.isWhole(sold.get(line.saleLineNo()).sku(), line.quantity())
                        && line.quantity().thousandths() <= sold.get(line.saleLineNo()).left(line.batch()));
        long due = back.lines().stream().mapToLong(line -> due(back.saleId(), line)).sum();
        long refunded = back.refunds().stream().mapToLong(refund -> refund.amountMinor().minor()).sum();
        if (!possible || due != refunded || !used.add(back.returnId())) {
            return false;
        }
        for (ReturnLine line : back.lines()) {
            Portion portion = sold.get(line.saleLineNo());
            List<StockPart> parts = new ArrayList<>(portion.take(line.quantity().thousandths(), line.batch()));
            parts.removeIf(_ -> !line.restocked());
            shelves.putIn(back.location(), portion.sku(), parts,
                    "RETURN/" + back.returnId().value() + "/" + line.saleLineNo(), at,
                    true);
        }
        return true;
    }

    /** Goods of which nobody knows what they had cost cost what such goods cost there now. */
    boolean broughtBack(AcceptReturnWithoutReceipt back, OffsetDateTime at) {
        long due = back.lines().stream().mapToLong(line -> line.refundMinor().minor()).sum();
        long refunded = back.refunds().stream().mapToLong(refund -> refund.amountMinor().minor()).sum();
        boolean possible = due == refunded
                && back.refunds().stream().allMatch(refund -> refund.method() == TenderMethod.STORE_CREDIT)
                && back.lines().stream().allMatch(line -> isPossible(back.location(), line));
        if (!possible || !used.add(back.returnId())) {
            return false;
        }
        for (ReturnLineWithoutReceipt line : back.lines()) {
            if (line.restocked()) {
                long worth = shelves.at(back.location(), line.sku()).worth(line.quantity().thousandths());
                StockPart goods = new StockPart(line.toldBatch(), null, line.quantity(), Money.of(worth),
                        line.quarantined());
                shelves.putIn(back.location(), line.sku(), List.of(goods),
                        "RETURN/" + back.returnId().value() + "/" + line.lineNo(), at, true);
            }
        }
        return true;
    }

    private boolean isPossible(LocationId location, ReturnLineWithoutReceipt line) {
        Long most = shelves.most(line.sku(), line.quantity());
        return shelves.isWhole(line.sku(), line.quantity()) && (most == null || line.refundMinor().minor() <= most)
                && (!line.restocked() || shelves.canCome(location, line.sku(), line.toldBatch()));
    }
}
