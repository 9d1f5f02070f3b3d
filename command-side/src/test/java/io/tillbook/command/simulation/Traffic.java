package io.tillbook.command.simulation;

import io.tillbook.api.inventory.InventoryCommand.AdjustStock;
import io.tillbook.api.kernel.Command;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.purchasing.GoodsReceiptId;
import io.tillbook.api.purchasing.GoodsReceiptLine;
import io.tillbook.api.purchasing.PurchasingCommand.ReceiveGoods;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.returns.ReturnLine;
import io.tillbook.api.returns.ReturnsCommand.AcceptReturn;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SaleLine;
import io.tillbook.api.sales.SalesCommand.CompleteSale;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.api.transfers.DispatchLine;
import io.tillbook.api.transfers.ReceiveLine;
import io.tillbook.api.transfers.Shortfall;
import io.tillbook.api.transfers.TransferId;
import io.tillbook.api.transfers.TransfersCommand.DispatchTransfer;
import io.tillbook.api.transfers.TransfersCommand.ReceiveTransfer;
import io.tillbook.command.testing.Shop;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Random commands of a busy day, most of them right: goods come and go, and sometimes somebody errs. */
final class Traffic {
    private final Random random;
    private final String from;
    private int sales;
    private int transfers;

    /** Commands whose ids begin with {@code from}, so that several senders do not use each other's. */
    Traffic(Random random, String from) {
        this.random = random;
        this.from = from;
    }

    /** The next command; {@code auditor} knows what is due for goods that come back and what is on its way. */
    Command next(Auditor auditor) {
        return switch (random.nextInt(10)) {
            case 0, 1 -> receipt();
            case 2 -> adjustment();
            case 3 -> dispatch();
            case 4 -> arrival(auditor);
            case 5, 6 -> back(auditor);
            default -> sale();
        };
    }

    private ReceiveGoods receipt() {
        return new ReceiveGoods(new GoodsReceiptId(from + "G" + random.nextInt(1_000)), location(), null,
                lines(lineNo -> goodsReceiptLine(lineNo, sku())));
    }

    private GoodsReceiptLine goodsReceiptLine(int lineNo, Sku sku) {
        return new GoodsReceiptLine(lineNo, sku, quantity(sku, 8), null, Money.of(random.nextInt(5_000)), null, null,
                null);
    }

    private AdjustStock adjustment() {
        Sku sku = sku();
        Quantity quantity = quantity(sku, 3);
        return new AdjustStock(location(), sku, null, random.nextBoolean() ? quantity : quantity.negated(), "counted");
    }

    private CompleteSale sale() {
        List<SaleLine> lines = lines(lineNo -> saleLine(lineNo, sku()));
        long due = lines.stream().mapToLong(line -> line.paid().minor()).sum() + errs(1);
        List<Tender> tenders = due == 0
                ? List.of()
                : List.of(new Tender(TenderMethod.CASH, Money.of(due + 7), Money.of(7)));
        int number = ++sales - (int) errs(1);
        return new CompleteSale(new SaleId(from + "T" + (number - errs(1))), new ReceiptNo(from + number), location(),
                Shop.TILL, null, null, lines, tenders);
    }

    private SaleLine saleLine(int lineNo, Sku sku) {
        return new SaleLine(lineNo, sku, quantity(sku, 3), Money.of(random.nextInt(1_000)), null, null, null);
    }

    private AcceptReturn back(Auditor auditor) {
        SaleId sale = new SaleId(from + "T" + (1 + random.nextInt(sales + 1)));
        List<ReturnLine> lines = lines(
                lineNo -> new ReturnLine(lineNo, quantity(sku(), 2), random.nextInt(4) > 0));
        long due = lines.stream().mapToLong(line -> auditor.due(sale, line)).sum() + errs(1);
        List<Refund> refunds = due == 0 ? List.of() : List.of(new Refund(TenderMethod.CASH, Money.of(due)));
        return new AcceptReturn(new ReturnId(from + "B" + random.nextInt(2_000)), sale, location(), Shop.TILL, lines,
                refunds, "changed my mind");
    }

    private DispatchTransfer dispatch() {
        int start = random.nextInt(Chain.LOCATIONS.size());
        int end = (start + 1 + random.nextInt(Chain.LOCATIONS.size() - 1)) % Chain.LOCATIONS.size();
        return new DispatchTransfer(new TransferId(from + "X" + (++transfers - errs(1))), Chain.LOCATIONS.get(start),
                Chain.LOCATIONS.get(end), lines(lineNo -> dispatchLine(lineNo, sku())));
    }

    private DispatchLine dispatchLine(int lineNo, Sku sku) {
        return new DispatchLine(lineNo, sku, quantity(sku, 3), null);
    }

    private ReceiveTransfer arrival(Auditor auditor) {
        TransferId transfer = new TransferId(from + "X" + (1 + random.nextInt(transfers + 1)));
        List<ReceiveLine> lines = lines(lineNo -> receiveLine(lineNo, auditor.inTransit(transfer, lineNo)));
        boolean arrived = lines.stream().anyMatch(line -> line.quantity().isPositive());
        return new ReceiveTransfer(transfer, lines, arrived && random.nextInt(4) > 0 ? null : Shortfall.LOST);
    }

    /** All that is on its way, some whole units of it, or too much by mistake. */
    private ReceiveLine receiveLine(int lineNo, long inTransit) {
        long whole = inTransit / 1_000 * 1_000;
        long arrived = random.nextBoolean() || whole == 0 ? inTransit : 1_000 * random.nextLong(whole / 1_000 + 1);
        return new ReceiveLine(lineNo, Quantity.ofThousandths(arrived + 1_000 * errs(1)));
    }

    /** Once in a while, one too many. */
    private long errs(int amount) {
        return random.nextInt(20) == 0 ? amount : 0;
    }

    private Quantity quantity(Sku sku, int units) {
        boolean whole = Chain.PIECES.contains(sku) && errs(1) == 0;
        return Quantity.ofThousandths(
                whole ? 1_000L * (1 + random.nextInt(units)) : 1 + random.nextInt(1_000 * units));
    }

    private LocationId location() {
        return Chain.LOCATIONS.get(random.nextInt(Chain.LOCATIONS.size()));
    }

    private Sku sku() {
        return Chain.SKUS.get(random.nextInt(Chain.SKUS.size()));
    }

    private <T> List<T> lines(IntFunction<T> line) {
        return IntStream.rangeClosed(1, 1 + random.nextInt(3)).mapToObj(line).toList();
    }
}
