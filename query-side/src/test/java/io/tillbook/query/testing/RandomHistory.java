package io.tillbook.query.testing;

import io.tillbook.api.catalog.Barcode;
import io.tillbook.api.catalog.CatalogEvent.LocationOpened;
import io.tillbook.api.catalog.CatalogEvent.ProductRegistered;
import io.tillbook.api.catalog.LocationKind;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.catalog.Unit;
import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.BatchBalance;
import io.tillbook.api.inventory.InventoryEvent.StockAdjusted;
import io.tillbook.api.inventory.InventoryEvent.StockIssued;
import io.tillbook.api.inventory.InventoryEvent.StockReceived;
import io.tillbook.api.inventory.StockBalance;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RecordedEvent;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.kernel.SupplierId;
import io.tillbook.api.purchasing.GoodsReceiptId;
import io.tillbook.api.purchasing.PurchasingEvent.GoodsReceived;
import io.tillbook.api.purchasing.ReceivedLine;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.RestatedLine;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.returns.ReturnedLine;
import io.tillbook.api.returns.ReturnedLineWithoutReceipt;
import io.tillbook.api.returns.ReturnsEvent.ReturnAccepted;
import io.tillbook.api.returns.ReturnsEvent.ReturnWithoutReceiptAccepted;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SalesEvent.ReceiptNumberTaken;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SoldLine;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.api.tax.LineTax;
import io.tillbook.api.transfers.TransferId;
import io.tillbook.api.transfers.TransferredLine;
import io.tillbook.api.transfers.TransfersEvent.TransferDispatched;
import io.tillbook.api.transfers.TransfersEvent.TransferReceived;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Plausible histories of a small chain, the same for the same seed. */
public final class RandomHistory {

    private static final List<String> CATEGORIES = List.of("Fruit", "食品", "Wear/Shoes");
    private static final List<TenderMethod> METHODS =
            List.of(TenderMethod.CASH, TenderMethod.WECHAT, TenderMethod.CARD);
    private static final int PRODUCTS = 7;
    private static final int LOCATIONS = 3;

    private final Random random;
    private final HistoryBuilder history = new HistoryBuilder();
    private final RandomPromotions promotions;
    private final Map<String, StockBalance> stock = new HashMap<>();
    private final Map<String, Quantity> batches = new HashMap<>();
    private final List<SaleCompleted> sales = new ArrayList<>();
    private OffsetDateTime now = OffsetDateTime.parse("2026-11-20T08:00:00+08:00");

    private RandomHistory(long seed) {
        this.random = new Random(seed);
        this.promotions = new RandomPromotions(seed, history);
    }

    /** A history of so many things that happened. */
    public static List<RecordedEvent> of(long seed, int happenings) {
        RandomHistory chain = new RandomHistory(seed);
        chain.open();
        for (int number = 0; number < happenings; number++) {
            chain.happen(number);
        }
        return chain.history.events();
    }

    private void open() {
        history.at(now);
        for (int number = 0; number < LOCATIONS; number++) {
            LocationId id = location(number);
            history.add("location-" + id.value(), new LocationOpened(id, "Store " + number, LocationKind.STORE,
                    number == 0 ? "East" : null, ZoneId.of("Asia/Shanghai"), NegativeStock.ALLOW));
        }
        for (int number = 0; number < PRODUCTS; number++) {
            Sku sku = sku(number);
            history.add("product-" + sku.value(), new ProductRegistered(sku, "Product " + number, Unit.KG,
                    category(number), null, List.of(new Barcode("690" + number)), 1300, null, Money.of(number * 100L)));
        }
    }

    private void happen(int number) {
        now = now.plus(Duration.ofMinutes(random.nextInt(120)));
        history.at(now, new EmployeeId("E" + random.nextInt(3)));
        switch (random.nextInt(10)) {
            case 0, 1 -> receive(number);
            case 2 -> adjust();
            case 3 -> transfer(number);
            case 4 -> takeBack(number);
            default -> sell(number);
        }
        promotions.happen(now);
    }

    private void receive(int number) {
        LocationId at = location(random.nextInt(LOCATIONS));
        Sku sku = sku(random.nextInt(PRODUCTS));
        Quantity quantity = quantity();
        Money cost = money();
        Batch batch = new Batch(new BatchId("B" + number % 4), null, now.toLocalDate().plusDays(number % 9));
        history.add("receipt-G" + number,
                new GoodsReceived(new GoodsReceiptId("G" + number), at, new SupplierId("V" + number % 3),
                        List.of(new ReceivedLine(1, sku, quantity, null, cost, batch.id(), null,
                                batch.expiresOn())),
                        cost));
        Quantity ofBatch = batches.merge(stream(at, sku) + batch.id().value(), quantity, Quantity::plus);
        Money variance = Money.of(random.nextInt(5) == 0 ? 7 : 0);
        StockBalance after = after(at, sku, quantity, cost.minus(variance));
        history.add(stream(at, sku), new StockReceived(at, sku, quantity, cost, variance,
                new StockCause(StockCause.Kind.GOODS_RECEIPT, "G" + number, 1), batch.id(), null, batch.expiresOn(),
                new StockBalance(after.onHand(), after.valueMinor(), null,
                        List.of(new BatchBalance(batch, now, ofBatch, Quantity.ZERO, false)), null)));
    }

    private void adjust() {
        LocationId at = location(random.nextInt(LOCATIONS));
        Sku sku = sku(random.nextInt(PRODUCTS));
        Quantity quantity = Quantity.ofThousandths(random.nextInt(-500, 501));
        Money value = Money.of(random.nextInt(-300, 301));
        history.add(stream(at, sku), new StockAdjusted(at, sku, null, quantity, value, Money.ZERO, "counted",
                after(at, sku, quantity, value)));
    }

    private void transfer(int number) {
        LocationId from = location(0);
        LocationId to = location(1);
        Sku sku = sku(random.nextInt(PRODUCTS));
        TransferId id = new TransferId("T" + number);
        TransferredLine one = new TransferredLine(1, sku, quantity(), money(), null);
        TransferredLine two = new TransferredLine(2, sku, quantity(), money(), null);
        history.add("transfer-" + id.value(), new TransferDispatched(id, from, to, List.of(one, two)));
        if (random.nextBoolean()) {
            history.add("transfer-" + id.value(), new TransferReceived(id, from, to, List.of(one)));
            in(to, sku, one.quantity(), one.costMinor(), new StockCause(StockCause.Kind.TRANSFER_IN, id.value(), 1));
        }
    }

    private void sell(int number) {
        SaleId id = new SaleId("S" + number);
        LocationId at = location(random.nextInt(LOCATIONS));
        RegisterId register = new RegisterId("R" + random.nextInt(2));
        ReceiptNo receiptNo = new ReceiptNo("N" + number);
        List<SoldLine> lines = IntStream.rangeClosed(1, 1 + random.nextInt(4)).mapToObj(this::line).toList();
        Money total = Money.of(lines.stream().mapToLong(line -> line.paidMinor().minor()).sum());
        SaleCompleted sale = new SaleCompleted(id, receiptNo, at, register,
                random.nextInt(4) == 0 ? null : new EmployeeId("C" + random.nextInt(3)),
                random.nextInt(3) == 0 ? new MemberId("M" + random.nextInt(4)) : null, now, now.toLocalDate(), lines,
                tenders(total), total, null, null);
        history.add("sale-" + id.value(), sale);
        history.add("receiptno-" + at.value() + "/" + register.value() + "/" + receiptNo.value(),
                new ReceiptNumberTaken(at, register, receiptNo, id));
        lines.forEach(line -> out(at, id, line));
        sales.add(sale);
    }

    private SoldLine line(int lineNo) {
        int product = random.nextInt(PRODUCTS);
        Money gross = money();
        Money discount = Money.of(random.nextInt(4) == 0 ? random.nextLong(gross.minor() + 1) : 0);
        return new SoldLine(lineNo, sku(product), category(product), quantity(), null, gross, discount,
                gross.minus(discount), money(), null, null, null, tax(product, gross.minus(discount)));
    }

    /** The last product has no rate. */
    private static @Nullable LineTax tax(int product, Money paid) {
        return product == PRODUCTS - 1 ? null : ContainedTax.of(product % 2 == 0 ? 1_300 : 900, paid);
    }

    private List<Tender> tenders(Money total) {
        if (total.isZero()) {
            return List.of();
        }
        if (total.minor() > 2 && random.nextInt(3) == 0) {
            long first = 1 + random.nextLong(total.minor() - 1);
            return List.of(new Tender(TenderMethod.ALIPAY, Money.of(first), null),
                    new Tender(TenderMethod.CASH, Money.of(total.minor() - first + 500), Money.of(500)));
        }
        return List.of(new Tender(METHODS.get(random.nextInt(METHODS.size())), total, null));
    }

    private void takeBack(int number) {
        if (random.nextInt(3) == 0) {
            takeBackWithoutReceipt(number);
            return;
        }
        if (sales.isEmpty()) {
            return;
        }
        SaleCompleted sale = sales.remove(random.nextInt(sales.size()));
        LocationId at = location(random.nextInt(LOCATIONS));
        List<ReturnedLine> lines = sale.lines()
                .stream()
                .map(line -> new ReturnedLine(line.lineNo(), line.sku(), line.category(), line.quantity(),
                        line.paidMinor(), line.lineNo() % 2 == 0 ? line.costMinor() : Money.ZERO,
                        line.lineNo() % 2 == 0, null, null, null, null, line.tax()))
                .toList();
        List<Refund> refunds = sale.tenders()
                .stream()
                .map(tender -> new Refund(tender.method(), tender.captured()))
                .toList();
        history.add("return-RT" + number, new ReturnAccepted(new ReturnId("RT" + number), sale.saleId(), at,
                new RegisterId("R1"), now, LocalDate.from(now), lines, refunds, "broken", sale.totalMinor(), null,
                restated(sale), null, null));
    }

    /** Another line costs more, since one has come back. */
    private @Nullable List<RestatedLine> restated(SaleCompleted sale) {
        SoldLine line = sale.lines().getLast();
        return random.nextBoolean() ? null
                : List.of(restated(line, Money.of(random.nextInt(99))));
    }

    private static RestatedLine restated(SoldLine line, Money change) {
        LineTax tax = line.tax();
        return new RestatedLine(line.lineNo(), line.sku(), line.category(), change,
                tax == null ? null : ContainedTax.of(tax.rateBp(), change));
    }

    private void takeBackWithoutReceipt(int number) {
        LocationId at = location(random.nextInt(LOCATIONS));
        List<ReturnedLineWithoutReceipt> lines = IntStream.rangeClosed(1, 1 + random.nextInt(3)).mapToObj(lineNo -> {
            int product = random.nextInt(PRODUCTS);
            Quantity quantity = quantity();
            Money refund = money();
            return new ReturnedLineWithoutReceipt(lineNo, sku(product), category(product), quantity, refund,
                    lineNo == 2 ? Money.ZERO : money(), lineNo != 2, null, null, tax(product, refund));
        }).toList();
        Money total = Money.of(lines.stream().mapToLong(line -> line.refundMinor().minor()).sum());
        List<Refund> refunds = total.isZero() ? List.of() : List.of(new Refund(TenderMethod.STORE_CREDIT, total));
        history.add("return-NR" + number, new ReturnWithoutReceiptAccepted(new ReturnId("NR" + number), at,
                new RegisterId("R1"), now, LocalDate.from(now), lines, refunds, "no receipt", total, null));
    }

    private void in(LocationId at, Sku sku, Quantity quantity, Money cost, StockCause cause) {
        Money variance = Money.of(random.nextInt(5) == 0 ? 7 : 0);
        history.add(stream(at, sku), new StockReceived(at, sku, quantity, cost, variance, cause, null, null, null,
                after(at, sku, quantity, cost.minus(variance))));
    }

    private void out(LocationId at, SaleId sale, SoldLine line) {
        history.add(stream(at, line.sku()), new StockIssued(at, line.sku(), line.quantity(), line.costMinor(), false,
                new StockCause(StockCause.Kind.SALE, sale.value(), line.lineNo()), null,
                after(at, line.sku(), line.quantity().negated(), line.costMinor().negated())));
    }

    private StockBalance after(LocationId at, Sku sku, Quantity quantity, Money value) {
        return stock.merge(stream(at, sku), new StockBalance(quantity, value),
                (one, other) -> new StockBalance(one.onHand().plus(other.onHand()),
                        one.valueMinor().plus(other.valueMinor())));
    }

    private static String stream(LocationId at, Sku sku) {
        return "stock-" + at.value() + "/" + sku.value();
    }

    private static LocationId location(int number) {
        return new LocationId("L" + number);
    }

    private static Sku sku(int number) {
        return new Sku("P-" + number);
    }

    private static @Nullable String category(int product) {
        return product % 4 == 3 ? null : CATEGORIES.get(product % 4);
    }

    private Quantity quantity() {
        return Quantity.ofThousandths(1 + random.nextInt(5000));
    }

    private Money money() {
        return Money.of(random.nextInt(3000));
    }
}
