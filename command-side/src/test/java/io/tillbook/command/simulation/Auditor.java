package io.tillbook.command.simulation;

import io.tillbook.api.inventory.InventoryCommand.AdjustStock;
import io.tillbook.api.inventory.StockBalance;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.purchasing.PurchasingCommand.ReceiveGoods;
import io.tillbook.api.returns.ReturnLine;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.transfers.ReceiveLine;
import io.tillbook.api.transfers.TransferId;
import io.tillbook.api.transfers.TransfersCommand.DispatchTransfer;
import io.tillbook.api.transfers.TransfersCommand.ReceiveTransfer;
import io.tillbook.command.testing.MovingAverage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says of each command whether it has to be accepted, and keeps books of those that are: stock, sales and transfers, by
 * plain sums of his own. He uses nothing of the code he audits but its commands.
 */
final class Auditor {
    private record Goods(Sku sku, long quantity) {}

    private final Map<String, MovingAverage> stock = new HashMap<>();
    private final Map<SaleId, Map<Integer, Portion>> sales = new HashMap<>();
    private final Map<TransferId, Map<Integer, Portion>> transfers = new HashMap<>();
    private final Set<Object> used = new HashSet<>();

    /** Whether the command has to be accepted; if so, it is in the books now. */
    boolean accepts(Command command) {
        return switch (command) {
            case ReceiveGoods receipt -> received(receipt);
            case CompleteSale sale -> sold(sale);
            case AcceptReturn back -> broughtBack(back);
            case AdjustStock adjustment -> adjusted(adjustment);
            case DispatchTransfer dispatch -> dispatched(dispatch);
            case ReceiveTransfer arrival -> arrived(arrival);
            default -> throw new IllegalArgumentException("not audited: " + command);
        };
    }

    /** What there has to be of a SKU at a location. */
    StockBalance balance(LocationId location, Sku sku) {
        return stock(location, sku).balance();
    }

    /** What has to be refunded for a line that comes back now; nothing where it cannot. */
    long due(SaleId sale, ReturnLine line) {
        Portion sold = sales.getOrDefault(sale, Map.of()).get(line.saleLineNo());
        long quantity = line.quantity().thousandths();
        return sold == null || quantity > sold.left() ? 0 : sold.paidFor(quantity);
    }

    /** How much of a transfer's line is on its way. */
    long inTransit(TransferId transfer, int lineNo) {
        Portion sent = transfers.getOrDefault(transfer, Map.of()).get(lineNo);
        return sent == null ? 0 : sent.left();
    }

    private boolean received(ReceiveGoods receipt) {
        Stream<Goods> goods = receipt.lines().stream().map(line -> goods(line.sku(), line.quantity()));
        if (!goods.allMatch(Auditor::isWhole) || !used.add(receipt.receiptId())) {
            return false;
        }
        receipt.lines()
                .forEach(line -> stock(receipt.location(), line.sku()).in(line.quantity().thousandths(),
                        line.cost().minor(), false));
        return true;
    }

    private boolean sold(CompleteSale sale) {
        List<Goods> goods = sale.lines().stream().map(line -> goods(line.sku(), line.quantity())).toList();
        String number = sale.location() + "/" + sale.register() + "/" + sale.receiptNo();
        long due = sale.lines().stream().mapToLong(line -> line.paid().minor()).sum();
        long paid = sale.tenders().stream().mapToLong(tender -> tender.captured().minor()).sum();
        if (used.contains(sale.saleId()) || used.contains(number) || paid != due
                || !canLeave(sale.location(), goods)) {
            return false;
        }
        used.addAll(List.of(sale.saleId(), number));
        Map<Integer, Portion> lines = new HashMap<>();
        sale.lines()
                .forEach(line -> lines.put(line.lineNo(), takeOut(sale.location(), sale.location(),
                        goods(line.sku(), line.quantity()), line.paid().minor())));
        sales.put(sale.saleId(), lines);
        return true;
    }

    private boolean broughtBack(AcceptReturn back) {
        Map<Integer, Portion> sold = sales.getOrDefault(back.saleId(), Map.of());
        boolean possible = back.lines()
                .stream()
                .allMatch(line -> sold.containsKey(line.saleLineNo())
                        && isWhole(new Goods(sold.get(line.saleLineNo()).sku(), line.quantity().thousandths()))
                        && line.quantity().thousandths() <= sold.get(line.saleLineNo()).left());
        long due = back.lines().stream().mapToLong(line -> due(back.saleId(), line)).sum();
        long refunded = back.refunds().stream().mapToLong(refund -> refund.amountMinor().minor()).sum();
        if (!possible || due != refunded || !used.add(back.returnId())) {
            return false;
        }
        for (ReturnLine line : back.lines()) {
            Portion portion = sold.get(line.saleLineNo());
            long cost = portion.take(line.quantity().thousandths());
            if (line.restocked()) {
                stock(back.location(), portion.sku()).in(line.quantity().thousandths(), cost, true);
            }
        }
        return true;
    }

    private boolean adjusted(AdjustStock adjustment) {
        Goods goods = goods(adjustment.sku(), adjustment.quantity());
        boolean possible = goods.quantity() > 0
                ? isWhole(goods)
                : canLeave(adjustment.location(), List.of(new Goods(goods.sku(), -goods.quantity())));
        if (possible) {
            stock(adjustment.location(), goods.sku()).counted(goods.quantity());
        }
        return possible;
    }

    private boolean dispatched(DispatchTransfer dispatch) {
        List<Goods> goods = dispatch.lines().stream().map(line -> goods(line.sku(), line.quantity())).toList();
        if (used.contains(dispatch.transferId()) || !canLeave(dispatch.from(), goods)) {
            return false;
        }
        used.add(dispatch.transferId());
        Map<Integer, Portion> lines = new HashMap<>();
        dispatch.lines()
                .forEach(line -> lines.put(line.lineNo(),
                        takeOut(dispatch.from(), dispatch.to(), goods(line.sku(), line.quantity()), 0)));
        transfers.put(dispatch.transferId(), lines);
        return true;
    }

    private boolean arrived(ReceiveTransfer arrival) {
        Map<Integer, Portion> sent = transfers.getOrDefault(arrival.transferId(), Map.of());
        boolean possible = sent.values().stream().anyMatch(portion -> portion.left() > 0) && arrival.lines()
                .stream()
                .allMatch(line -> sent.containsKey(line.lineNo())
                        && isWhole(goods(sent.get(line.lineNo()).sku(), line.quantity()))
                        && line.quantity().thousandths() <= sent.get(line.lineNo()).left());
        if (!possible) {
            return false;
        }
        arrival.lines().stream().filter(line -> line.quantity().isPositive()).forEach(line -> putIn(sent, line));
        if (arrival.writesOffTheRest()) {
            sent.values().forEach(portion -> portion.take(portion.left()));
        }
        return true;
    }

    private void putIn(Map<Integer, Portion> sent, ReceiveLine line) {
        Portion portion = sent.get(line.lineNo());
        long cost = portion.take(line.quantity().thousandths());
        stock(portion.destination(), portion.sku()).in(line.quantity().thousandths(), cost, false);
    }

    private Portion takeOut(LocationId from, LocationId to, Goods goods, long paid) {
        return new Portion(to, goods.sku(), goods.quantity(), paid,
                stock(from, goods.sku()).out(goods.quantity()));
    }

    private boolean canLeave(LocationId location, List<Goods> goods) {
        Map<Sku, Long> together = new HashMap<>();
        goods.forEach(line -> together.merge(line.sku(), line.quantity(), Long::sum));
        boolean enough = together.entrySet()
                .stream()
                .allMatch(line -> line.getValue() <= balance(location, line.getKey()).onHand().thousandths());
        return goods.stream().allMatch(Auditor::isWhole) && (enough || !Chain.blocks(location));
    }

    private MovingAverage stock(LocationId location, Sku sku) {
        return stock.computeIfAbsent(location.value() + "/" + sku.value(), _ -> new MovingAverage());
    }

    private static Goods goods(Sku sku, Quantity quantity) {
        return new Goods(sku, quantity.thousandths());
    }

    private static boolean isWhole(Goods goods) {
        return !Chain.PIECES.contains(goods.sku()) || goods.quantity() % 1_000 == 0;
    }
}
