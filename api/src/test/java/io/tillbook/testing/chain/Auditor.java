package io.tillbook.testing.chain;

import io.tillbook.api.inventory.CostLayer;
import io.tillbook.api.inventory.InventoryCommand.AdjustStock;
import io.tillbook.api.inventory.StockPart;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.purchasing.GoodsReceiptLine;
import io.tillbook.api.purchasing.PurchasingCommand.ReceiveGoods;
import io.tillbook.api.returns.ReturnLine;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.transfers.TransfersCommand;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says of each command whether it has to be accepted, and keeps books of those that are: stock, sales and transfers, by
 * plain sums of his own. He uses nothing of the code he audits but its commands.
 */
public final class Auditor {
    private final Shelves shelves;
    private final TransferAuditor transfers;
    private final Map<SaleId, Map<Integer, Portion>> sales = new HashMap<>();
    private final Set<Object> used = new HashSet<>();
    private int corrections;

    /** An auditor of an empty chain. */
    public Auditor(Assortment assortment) {
        this.shelves = new Shelves(assortment);
        this.transfers = new TransferAuditor(shelves);
    }

    /** Whether the command has to be accepted at that moment; if so, it is in the books now. */
    public boolean accepts(Command command, OffsetDateTime at) {
        return switch (command) {
            case ReceiveGoods receipt -> received(receipt, at);
            case CompleteSale sale -> sold(sale, at);
            case AcceptReturn back -> broughtBack(back, at);
            case AdjustStock adjustment -> adjusted(adjustment, at);
            case TransfersCommand transfer -> transfers.accepts(transfer, at);
            default -> throw new IllegalArgumentException("not audited: " + command);
        };
    }

    /** What there has to be of a SKU at a location. */
    public Shelf.Contents contents(LocationId location, Sku sku) {
        return shelves.at(location, sku).contents();
    }

    /** What there has to be on the way to a location: thousandths and minor units. */
    public TransferAuditor.OnTheWay onTheWay(LocationId to, Sku sku) {
        return transfers.onTheWay(to, sku);
    }

    TransferAuditor transfers() {
        return transfers;
    }

    /** What has to be refunded for a line that comes back now; nothing where it cannot. */
    long due(SaleId sale, ReturnLine line) {
        Portion sold = sales.getOrDefault(sale, Map.of()).get(line.saleLineNo());
        long quantity = line.quantity().thousandths();
        return sold == null || quantity > sold.left(line.batch()) ? 0 : sold.paidFor(quantity);
    }

    private boolean received(ReceiveGoods receipt, OffsetDateTime at) {
        boolean possible = receipt.lines()
                .stream()
                .allMatch(line -> shelves.isWhole(line.sku(), line.quantity())
                        && shelves.canCome(receipt.location(), line.sku(), Shelves.batch(line)));
        if (!possible || !used.add(receipt.receiptId())) {
            return false;
        }
        for (GoodsReceiptLine line : receipt.lines()) {
            CostLayer layer = new CostLayer("GOODS_RECEIPT/" + receipt.receiptId().value() + "/" + line.lineNo(), at);
            shelves.at(receipt.location(), line.sku())
                    .in(new StockPart(Shelves.batch(line), null, line.quantity(), line.cost()), layer, at, false);
        }
        return true;
    }

    private boolean sold(CompleteSale sale, OffsetDateTime at) {
        List<Shelves.Leaving> goods = sale.lines()
                .stream()
                .map(line -> new Shelves.Leaving(line.sku(), line.quantity().thousandths(), line.batch(),
                        line.batchReason() != null))
                .toList();
        String number = sale.location() + "/" + sale.register() + "/" + sale.receiptNo();
        long due = sale.lines().stream().mapToLong(line -> line.paid().minor()).sum();
        long paid = sale.tenders().stream().mapToLong(tender -> tender.captured().minor()).sum();
        if (used.contains(sale.saleId()) || used.contains(number) || paid != due
                || !shelves.canLeave(sale.location(), goods, at)) {
            return false;
        }
        used.addAll(List.of(sale.saleId(), number));
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

    private boolean broughtBack(AcceptReturn back, OffsetDateTime at) {
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

    private boolean adjusted(AdjustStock adjustment, OffsetDateTime at) {
        Shelf shelf = shelves.at(adjustment.location(), adjustment.sku());
        long quantity = adjustment.quantity().thousandths();
        if (!shelves.isWhole(adjustment.sku(), adjustment.quantity())) {
            return false;
        }
        if (quantity > 0) {
            boolean possible = shelves.canCome(adjustment.location(), adjustment.sku(), Shelves.batch(adjustment));
            if (possible) {
                shelf.found(quantity, Shelves.batch(adjustment), new CostLayer("found/" + ++corrections, at), at);
            }
            return possible;
        }
        long there = adjustment.batch() == null
                ? shelf.onHand()
                : shelf.lot(adjustment.batch()).map(Shelf.Lot::quantity).orElse(0L);
        if (shelves.blocks(adjustment.location()) && -quantity > there) {
            return false;
        }
        shelf.lost(-quantity, adjustment.batch(), at.toLocalDate());
        return true;
    }
}
