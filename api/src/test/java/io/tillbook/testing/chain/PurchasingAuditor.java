package io.tillbook.testing.chain;

import io.tillbook.api.inventory.CostLayer;
import io.tillbook.api.inventory.StockPart;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.purchasing.GoodsReceiptId;
import io.tillbook.api.purchasing.GoodsReceiptLine;
import io.tillbook.api.purchasing.PurchasingCommand;
import io.tillbook.api.purchasing.PurchasingCommand.ReceiveGoods;
import io.tillbook.api.purchasing.PurchasingCommand.ReturnToSupplier;
import io.tillbook.api.purchasing.SupplierReturnId;
import io.tillbook.api.purchasing.SupplierReturnLine;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The auditor's books of what suppliers bring and get back. */
final class PurchasingAuditor {
    /** A line of a delivery, and how much of it may go back, in thousandths. */
    private record Delivered(LocationId location, Sku sku, @Nullable BatchId batch, long left) {
        private Delivered less(long quantity) {
            return new Delivered(location, sku, batch, left - quantity);
        }
    }

    private final Shelves shelves;
    private final Map<GoodsReceiptId, Map<Integer, Delivered>> deliveries = new LinkedHashMap<>();
    private final Set<SupplierReturnId> returns = new HashSet<>();

    PurchasingAuditor(Shelves shelves) {
        this.shelves = shelves;
    }

    boolean accepts(PurchasingCommand command, OffsetDateTime at) {
        return switch (command) {
            case ReceiveGoods receipt -> received(receipt, at);
            case ReturnToSupplier back -> sentBack(back, at);
            default -> throw new IllegalArgumentException("not audited: " + command);
        };
    }

    Set<GoodsReceiptId> received() {
        return deliveries.keySet();
    }

    /** How much of a line may go back. */
    long returnable(GoodsReceiptId receipt, int lineNo) {
        Delivered line = deliveries.getOrDefault(receipt, Map.of()).get(lineNo);
        return line == null ? 0 : line.left();
    }

    private boolean received(ReceiveGoods receipt, OffsetDateTime at) {
        boolean possible = receipt.lines()
                .stream()
                .allMatch(line -> shelves.isWhole(line.sku(), line.quantity())
                        && shelves.canCome(receipt.location(), line.sku(), Shelves.batch(line)));
        if (!possible || deliveries.containsKey(receipt.receiptId())) {
            return false;
        }
        Map<Integer, Delivered> lines = new TreeMap<>();
        for (GoodsReceiptLine line : receipt.lines()) {
            CostLayer layer = new CostLayer("GOODS_RECEIPT/" + receipt.receiptId().value() + "/" + line.lineNo(), at);
            shelves.at(receipt.location(), line.sku())
                    .in(new StockPart(Shelves.batch(line), null, line.quantity(), line.cost()), layer, at, false);
            lines.put(line.lineNo(), new Delivered(receipt.location(), line.sku(), line.batch(),
                    line.quantity().thousandths()));
        }
        deliveries.put(receipt.receiptId(), lines);
        return true;
    }

    private boolean sentBack(ReturnToSupplier back, OffsetDateTime at) {
        Map<Integer, Delivered> delivered = deliveries.getOrDefault(back.receiptId(), Map.of());
        List<Leaving> goods = new ArrayList<>();
        for (SupplierReturnLine line : back.lines()) {
            Delivered from = delivered.get(line.receiptLineNo());
            if (from == null || line.quantity().thousandths() > from.left()) {
                return false;
            }
            goods.add(new Leaving(from.sku(), line.quantity().thousandths(), from.batch(), true,
                    "GOODS_RECEIPT/" + back.receiptId().value() + "/" + line.receiptLineNo()));
        }
        LocationId location = delivered.values().iterator().next().location();
        if (!shelves.canBeDiscarded(location, goods) || !returns.add(back.returnId())) {
            return false;
        }
        shelves.discard(location, goods, at);
        back.lines()
                .forEach(line -> delivered.computeIfPresent(line.receiptLineNo(),
                        (_, from) -> from.less(line.quantity().thousandths())));
        return true;
    }
}
