package io.tillbook.query.inventory.batch;

import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.inventory.StockPart;
import io.tillbook.api.inventory.StockParts;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.purchasing.PurchasingEvent.GoodsReceived;
import io.tillbook.api.returns.ReturnedLine;
import io.tillbook.api.returns.ReturnsEvent.ReturnAccepted;
import io.tillbook.api.returns.ReturnsEvent.ReturnWithoutReceiptAccepted;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SalesEvent.HeldLinesBooked;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SoldLine;
import io.tillbook.query.inventory.batch.BatchStepView.Parties;
import io.tillbook.query.inventory.batch.StepsOfEvent.Circumstances;
import java.util.List;

/** What goods receipts, sales and returns tell of batches. */
final class DocumentSteps {

    private DocumentSteps() {}

    static void received(GoodsReceived receipt, StepsOfEvent steps) {
        Parties parties = Parties.supplier(receipt.supplier());
        receipt.lines()
                .forEach(line -> steps.in(BatchStepKind.RECEIVED,
                        Circumstances.of(receipt.location(), line.sku(),
                                new StockCause(StockCause.Kind.GOODS_RECEIPT, receipt.receiptId().value(),
                                        line.lineNo()),
                                parties),
                        StockParts.of(null, line.batch(), line.quantity(), line.cost())));
    }

    /** A line of goods of one batch only is told by its movement already. */
    static void sold(SaleCompleted sale, StepsOfEvent steps) {
        sold(sale.location(), sale.lines(), new Parties(null, null, null, sale.saleId(), sale.receiptNo(),
                sale.register(), sale.cashier(), sale.member()), sale.saleId(), steps);
    }

    static void sold(HeldLinesBooked booked, StepsOfEvent steps) {
        sold(booked.location(), booked.lines(), new Parties(null, null, null, booked.saleId(), booked.receiptNo(),
                booked.register(), booked.cashier(), booked.member()), booked.saleId(), steps);
    }

    private static void sold(LocationId location, List<SoldLine> lines, Parties parties, SaleId sale,
            StepsOfEvent steps) {
        lines.stream()
                .filter(line -> line.goods().size() > 1)
                .forEach(line -> steps.out(BatchStepKind.SOLD,
                        Circumstances.of(location, line.sku(),
                                new StockCause(StockCause.Kind.SALE, sale.value(), line.lineNo()), parties),
                        line.goods()));
    }

    static void returned(ReturnAccepted accepted, StepsOfEvent steps) {
        accepted.lines().forEach(line -> returned(accepted, line, steps));
    }

    private static void returned(ReturnAccepted accepted, ReturnedLine line, StepsOfEvent steps) {
        Circumstances about = Circumstances.of(accepted.location(), line.sku(),
                new StockCause(StockCause.Kind.RETURN, accepted.returnId().value(), line.saleLineNo()),
                new Parties(null, null, null, accepted.saleId(), null, accepted.register(), null, null))
                .because(accepted.reason());
        returned(line.restocked(), about, StockParts.of(line.parts(), line.batch(), line.quantity(), line.costMinor()),
                steps);
    }

    static void returned(ReturnWithoutReceiptAccepted accepted, StepsOfEvent steps) {
        Parties parties = new Parties(null, null, null, null, null, accepted.register(), null, null);
        accepted.lines()
                .forEach(line -> returned(line.restocked(),
                        Circumstances.of(accepted.location(), line.sku(),
                                new StockCause(StockCause.Kind.RETURN, accepted.returnId().value(), line.lineNo()),
                                parties).because(accepted.reason()),
                        line.goods(), steps));
    }

    // What cannot be sold again came back all the same, but not into stock.
    private static void returned(boolean isRestocked, Circumstances about, List<StockPart> parts,
            StepsOfEvent steps) {
        if (isRestocked) {
            steps.in(BatchStepKind.RETURNED, about, parts);
        } else {
            steps.about(BatchStepKind.RETURNED, about, parts);
        }
    }
}
