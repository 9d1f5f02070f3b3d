package io.tillbook.command.store;

import io.tillbook.api.alerts.BillAlertsEvent.BillAlertAcknowledged;
import io.tillbook.api.alerts.BillAlertsEvent.BillAlertCleared;
import io.tillbook.api.alerts.BillAlertsEvent.BillAlertRaised;
import io.tillbook.api.alerts.TillAlertKind;
import io.tillbook.api.alerts.TillAlertsEvent.TillAlertAcknowledged;
import io.tillbook.api.alerts.TillAlertsEvent.TillAlertCleared;
import io.tillbook.api.alerts.TillAlertsEvent.TillAlertRaised;
import io.tillbook.api.alerts.TillMatter;
import io.tillbook.command.alerts.TillAlerts;
import io.tillbook.command.alerts.TillAlerts.OpenTillAlert;
import io.tillbook.api.payments.ProviderAccount;
import io.tillbook.api.alerts.AlertFigures;
import io.tillbook.api.alerts.AlertId;
import io.tillbook.api.alerts.AlertKind;
import io.tillbook.api.alerts.AlertsEvent.AlertAcknowledged;
import io.tillbook.api.alerts.AlertsEvent.AlertCleared;
import io.tillbook.api.alerts.AlertsEvent.AlertRaised;
import io.tillbook.api.catalog.Barcode;
import io.tillbook.api.catalog.CatalogEvent.BarcodeAssigned;
import io.tillbook.api.catalog.CatalogEvent.LocationOpened;
import io.tillbook.api.catalog.CatalogEvent.ProductRegistered;
import io.tillbook.api.catalog.LocationKind;
import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.catalog.Unit;
import io.tillbook.api.catalog.CatalogRejection.UnknownProduct;
import io.tillbook.api.inventory.InventoryEvent.StockAdjusted;
import io.tillbook.api.inventory.InventoryEvent.StockIssued;
import io.tillbook.api.inventory.InventoryEvent.StockReceived;
import io.tillbook.api.inventory.InventoryEvent.StockWentNegative;
import io.tillbook.api.inventory.InventoryRejection.InsufficientStock;
import io.tillbook.api.inventory.StockBalance;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.CommandOutcome.CommandAccepted;
import io.tillbook.api.kernel.CommandOutcome.CommandRefused;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.EventRef;
import io.tillbook.api.kernel.Fingerprint;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.kernel.StocktakeId;
import io.tillbook.api.kernel.SupplierId;
import io.tillbook.api.purchasing.DeliveredGoods;
import io.tillbook.api.purchasing.GoodsReceiptId;
import io.tillbook.api.purchasing.OutstandingGoods;
import io.tillbook.api.purchasing.PurchaseOrderId;
import io.tillbook.api.purchasing.PurchaseOrderLine;
import io.tillbook.api.purchasing.PurchasingEvent.GoodsReceived;
import io.tillbook.api.purchasing.PurchasingEvent.OrderClosed;
import io.tillbook.api.purchasing.PurchasingEvent.OrderDelivered;
import io.tillbook.api.purchasing.PurchasingEvent.OrderPlaced;
import io.tillbook.api.purchasing.PurchasingEvent.SupplierDescribed;
import io.tillbook.api.replenishment.ReplenishmentEvent.StockPolicySet;
import io.tillbook.api.replenishment.ReplenishmentEvent.SupplySet;
import io.tillbook.api.replenishment.StockPolicy;
import io.tillbook.api.purchasing.ReceivedLine;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.returns.ReturnedLine;
import io.tillbook.api.returns.ReturnsEvent.ReturnAccepted;
import io.tillbook.api.returns.ReturnsEvent.SaleLinesReturned;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SalesEvent.ReceiptNumberTaken;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SoldLine;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.api.transfers.Shortfall;
import io.tillbook.api.transfers.TransferId;
import io.tillbook.api.transfers.TransferredLine;
import io.tillbook.api.transfers.TransfersEvent.TransferDispatched;
import io.tillbook.api.transfers.TransfersEvent.TransferReceived;
import io.tillbook.api.transfers.TransfersEvent.TransferShortfallRecorded;
import io.tillbook.command.inventory.Batches;
import io.tillbook.command.inventory.CostLayers;
import io.tillbook.command.alerts.StockAlerts;
import io.tillbook.command.alerts.StockAlerts.OpenAlert;
import io.tillbook.command.inventory.Count;
import io.tillbook.command.inventory.Counts;
import io.tillbook.command.inventory.Stock;
import io.tillbook.command.inventory.LastMovements;
import io.tillbook.command.inventory.UnitCost;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One object of every name under which something is stored, with every field filled in. */
final class Samples {
    private static final LocationId STORE = new LocationId("S-1");
    private static final LocationId WAREHOUSE = new LocationId("W-1");
    private static final Sku MILK = new Sku("MILK-1L");
    private static final BatchId BATCH = new BatchId("L2026-11");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final OffsetDateTime TIME = OffsetDateTime.parse("2026-11-22T09:31:07+08:00");
    private static final RegisterId REGISTER = new RegisterId("R1");
    private static final SaleId SALE = new SaleId("sale-1");
    private static final StockBalance AFTER = new StockBalance(quantity("8.75"), Money.of(3_938));
    private static final Fingerprint FINGERPRINT = new Fingerprint(
            new TreeMap<>(Map.of("/type", "5mC0mcQ5B6Xq0mZV", "/payload/saleId", "h2jb3S0nXq1_-aZ9")));

    private static final TillMatter TILL_MATTER =
            new TillMatter(TillAlertKind.NUMBERS_MISSING, "000103", LocalDate.of(2026, 11, 28), 2, Money.of(800));
    private static final AlertId ALERT = new AlertId("0198c5c0-0000-7000-8000-000000000001.1");

    private static final PurchaseOrderId ORDER = new PurchaseOrderId("po-1");

    private Samples() {}

    static List<Object> all() {
        return Stream.of(ledger(), replenishing()).flatMap(List::stream).toList();
    }

    private static List<Object> replenishing() {
        return List.of(
                new OrderPlaced(ORDER, STORE, new SupplierId("dairy"), DAY.plusDays(2),
                        List.of(new PurchaseOrderLine(1, MILK, quantity("24"), Money.of(450)))),
                new OrderDelivered(ORDER, STORE, new GoodsReceiptId("gr-1"),
                        List.of(new DeliveredGoods(MILK, quantity("20"), quantity("0.5")))),
                new OrderClosed(ORDER, STORE, "out of season",
                        List.of(new OutstandingGoods(MILK, quantity("4")))),
                new SupplierDescribed(new SupplierId("dairy"), "乳品厂 · Dairy", "客户号 · customer 4711"),
                new StockPolicySet(STORE, MILK, "乳品",
                        new StockPolicy(quantity("6"), quantity("48"), 2, 3, 5, 14)),
                new SupplySet(MILK, new SupplierId("dairy"), quantity("12"), quantity("24"), 2, Money.of(450)),
                new AlertRaised(ALERT, AlertKind.NEAR_EXPIRY, STORE, MILK, BATCH, figures()),
                new AlertCleared(ALERT, AlertKind.NEAR_EXPIRY, STORE, MILK, BATCH, figures()),
                new AlertAcknowledged(ALERT, STORE, MILK, new EmployeeId("wang"), "打折 · marked down"),
                new TillAlertRaised(ALERT, TillAlertKind.NUMBERS_MISSING, STORE, new RegisterId("R-1"), TILL_MATTER),
                new TillAlertCleared(ALERT, TillAlertKind.NUMBERS_MISSING, STORE, new RegisterId("R-1")),
                new TillAlertAcknowledged(ALERT, STORE, new RegisterId("R-1"), new EmployeeId("wang"), "作废 · void"),
                new BillAlertRaised(ALERT, new ProviderAccount("wechat"), LocalDate.of(2026, 11, 28)),
                new BillAlertCleared(ALERT, new ProviderAccount("wechat"), LocalDate.of(2026, 11, 28)),
                new BillAlertAcknowledged(ALERT, new ProviderAccount("wechat"), new EmployeeId("zhao"),
                        "已致电服务商 · called them"),
                new TillAlerts(List.of(new OpenTillAlert(ALERT, TILL_MATTER, new EmployeeId("wang")))),
                new StockAlerts(
                        List.of(new OpenAlert(ALERT, AlertKind.NEAR_EXPIRY, BATCH, new EmployeeId("wang")))));
    }

    private static List<Object> ledger() {
        return List.of(
                new LocationOpened(STORE, "人民路店 · People's Road", LocationKind.STORE, "华东", ZoneId.of("Asia/Shanghai"),
                        NegativeStock.BLOCK),
                new ProductRegistered(MILK, "鲜牛奶 1L · Fresh milk 1 L", Unit.PIECE, "乳品", "Tianmu",
                        List.of(new Barcode("6901234567892")), 900, 21, Money.of(1_980)),
                new BarcodeAssigned(new Barcode("6901234567892"), MILK),
                new GoodsReceived(new GoodsReceiptId("gr-1"), STORE, new SupplierId("dairy"),
                        List.of(new ReceivedLine(1, MILK, quantity("20"), Money.of(450), null, BATCH, DAY,
                                DAY.plusDays(21))),
                        Money.of(9_000)),
                new SaleCompleted(SALE, new ReceiptNo("000123"), STORE, REGISTER, new EmployeeId("wang"),
                        new MemberId("m-7"), TIME, DAY,
                        List.of(new SoldLine(1, MILK, "乳品", quantity("1.25"), Money.of(1_980), Money.of(2_475),
                                Money.of(75), Money.of(2_400), Money.of(563), BATCH, null)),
                        List.of(new Tender(TenderMethod.CASH, Money.of(3_000), Money.of(600))), Money.of(2_400), null,
                        null),
                new ReceiptNumberTaken(STORE, REGISTER, new ReceiptNo("000123"), SALE),
                new ReturnAccepted(new ReturnId("ret-1"), SALE, STORE, REGISTER, TIME, DAY, returned(),
                        List.of(new Refund(TenderMethod.CASH, Money.of(480))), "sour", Money.of(480), null),
                new SaleLinesReturned(SALE, new ReturnId("ret-1"), returned(),
                        List.of(new Refund(TenderMethod.CASH, Money.of(480)))),
                new StockReceived(STORE, MILK, quantity("20"), Money.of(9_000), Money.of(12),
                        cause(StockCause.Kind.GOODS_RECEIPT, "gr-1"), BATCH, DAY, DAY.plusDays(21), AFTER),
                new StockIssued(STORE, MILK, quantity("1.25"), Money.of(563), true,
                        cause(StockCause.Kind.SALE, "sale-1"), BATCH, AFTER),
                new StockAdjusted(STORE, MILK, BATCH, quantity("-0.5"), Money.of(-225), Money.ZERO, "spilled", AFTER),
                new StockWentNegative(STORE, MILK, new StockBalance(quantity("-1"), Money.of(-450))),
                new TransferDispatched(new TransferId("t-1"), WAREHOUSE, STORE, transferred()),
                new TransferReceived(new TransferId("t-1"), WAREHOUSE, STORE, transferred()),
                new TransferShortfallRecorded(new TransferId("t-1"), WAREHOUSE, STORE, Shortfall.DAMAGED,
                        transferred()),
                new CommandAccepted(FINGERPRINT, List.of(new EventRef("sales.SaleCompleted", "sale-sale-1", 0))),
                new CommandRefused(FINGERPRINT, new InsufficientStock(STORE, MILK, quantity("3"), quantity("2.5"))),
                new Stock(quantity("8.75"), Money.of(3_938), new UnitCost(Money.of(9_000), quantity("20")),
                        quantity("2"), new Batches(List.of(GrownSamples.BATCH)),
                        new CostLayers(List.of(GrownSamples.LAYER)),
                        117, new LastMovements(DAY.minusDays(9), DAY),
                        new Counts(List.of(new Count(new StocktakeId("c-1"), GrownSamples.LOT, TIME,
                                quantity("-0.75"), true, 3)))));
    }

    private static Quantity quantity(String decimal) {
        return Quantity.of(new BigDecimal(decimal));
    }

    private static AlertFigures figures() {
        return new AlertFigures(DAY, quantity("3"), quantity("8.5"), quantity("6"), 5, DAY.plusDays(4), DAY);
    }

    private static StockCause cause(StockCause.Kind kind, String id) {
        return new StockCause(kind, id, 1);
    }

    private static List<ReturnedLine> returned() {
        return List.of(new ReturnedLine(1, MILK, "乳品", quantity("0.25"), Money.of(480), Money.of(112), true, BATCH));
    }

    private static List<TransferredLine> transferred() {
        return List.of(new TransferredLine(1, MILK, quantity("2"), Money.of(900), BATCH));
    }

    /** As an unknown product was refused when only the first was named, and as a single one still is. */
    static List<Object> unknown() {
        return List.of(new CommandRefused(FINGERPRINT, new UnknownProduct(MILK)));
    }

    /** As several are refused. */
    static List<Object> unknowns() {
        return List.of(new CommandRefused(FINGERPRINT, new UnknownProduct(MILK, List.of(MILK, new Sku("TEA")), 2)));
    }
}
