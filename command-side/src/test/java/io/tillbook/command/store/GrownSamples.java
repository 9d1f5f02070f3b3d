package io.tillbook.command.store;

import io.tillbook.api.catalog.Barcode;
import io.tillbook.api.catalog.CatalogEvent.ProductRegistered;
import io.tillbook.api.catalog.Costing;
import io.tillbook.api.catalog.Unit;
import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.BatchBalance;
import io.tillbook.api.inventory.BatchOverride;
import io.tillbook.api.inventory.BatchState;
import io.tillbook.api.inventory.CostLayer;
import io.tillbook.api.inventory.InventoryEvent.BatchQuarantined;
import io.tillbook.api.inventory.InventoryEvent.BatchReleased;
import io.tillbook.api.inventory.InventoryEvent.CountRevised;
import io.tillbook.api.inventory.InventoryEvent.StockAdjusted;
import io.tillbook.api.inventory.InventoryEvent.StockCounted;
import io.tillbook.api.inventory.InventoryEvent.StockIssued;
import io.tillbook.api.inventory.InventoryEvent.StockReceived;
import io.tillbook.api.inventory.InventoryEvent.StockReserved;
import io.tillbook.api.inventory.InventoryEvent.StockUnreserved;
import io.tillbook.api.inventory.LayerBalance;
import io.tillbook.api.inventory.ReservationId;
import io.tillbook.api.inventory.StockBalance;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.inventory.StockPart;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.kernel.StocktakeId;
import io.tillbook.api.purchasing.GoodsReceiptId;
import io.tillbook.api.purchasing.PurchaseOrderId;
import io.tillbook.api.purchasing.PurchasingEvent.GoodsReceived;
import io.tillbook.api.purchasing.ReceivedLine;
import io.tillbook.api.returns.Refund;
import io.tillbook.api.returns.ReturnId;
import io.tillbook.api.returns.ReturnedLine;
import io.tillbook.api.returns.ReturnsEvent.ReturnAccepted;
import io.tillbook.api.sales.ReceiptNo;
import io.tillbook.api.sales.SaleId;
import io.tillbook.api.sales.SalesEvent.SaleCompleted;
import io.tillbook.api.sales.SoldLine;
import io.tillbook.api.sales.Tender;
import io.tillbook.api.sales.TenderMethod;
import io.tillbook.api.stocktake.CountedLine;
import io.tillbook.api.stocktake.StocktakeEvent.LinesCounted;
import io.tillbook.api.stocktake.StocktakeEvent.StocktakeApproved;
import io.tillbook.api.stocktake.StocktakeEvent.StocktakeCancelled;
import io.tillbook.api.stocktake.StocktakeEvent.StocktakeOpened;
import io.tillbook.api.stocktake.StocktakeScope;
import io.tillbook.api.stocktake.StocktakeTolerance;
import io.tillbook.api.stocktake.VarianceCause;
import io.tillbook.api.transfers.TransferId;
import io.tillbook.api.transfers.TransferredLine;
import io.tillbook.api.transfers.TransfersEvent.TransferDispatched;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** Stock by batches and cost layers: its own events, and those of others with the fields they were given for it. */
final class GrownSamples {
    private static final LocationId STORE = new LocationId("S-1");
    private static final Sku MILK = new Sku("MILK-1L");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final OffsetDateTime TIME = OffsetDateTime.parse("2026-11-22T09:31:07+08:00");
    static final Batch LOT = new Batch(new BatchId("L2026-11"), DAY, DAY.plusDays(21));
    private static final CostLayer FIRST = new CostLayer("gr-1/1", TIME);
    static final BatchBalance BATCH = new BatchBalance(LOT, TIME, quantity("8.75"), quantity("1"), true);
    static final LayerBalance LAYER = new LayerBalance(FIRST, quantity("8.75"), Money.of(3_938));
    private static final StockBalance AFTER = new StockBalance(quantity("8.75"), Money.of(3_938), quantity("2"),
            List.of(BATCH), List.of(LAYER));
    private static final List<StockPart> PARTS = List
            .of(new StockPart(LOT, FIRST, quantity("1.25"), Money.of(563)));
    private static final StockCause COUNT = new StockCause(StockCause.Kind.STOCKTAKE, "c-1", 3);
    private static final StocktakeId STOCKTAKE = new StocktakeId("c-1");

    private GrownSamples() {}

    /** Goods that came where there had been none. */
    static List<Object> stocked() {
        return List.of(
                new StockReceived(STORE, MILK, quantity("20"), Money.of(9_000), Money.of(12),
                        new StockCause(StockCause.Kind.GOODS_RECEIPT, "gr-1", 1), LOT.id(), LOT.producedOn(),
                        LOT.expiresOn(), AFTER, null, DAY),
                new StockAdjusted(STORE, MILK, LOT.id(), quantity("1.25"), Money.of(563), Money.ZERO, "found", AFTER,
                        null, null, null, DAY));
    }

    static List<Object> all() {
        return List.of(
                new ProductRegistered(MILK, "鲜牛奶 1L · Fresh milk 1 L", Unit.PIECE, "乳品", "Tianmu",
                        List.of(new Barcode("6901234567892")), 900, 21, Money.of(1_980), true, 2, Costing.FIFO),
                new StockReceived(STORE, MILK, quantity("20"), Money.of(9_000), Money.of(12),
                        new StockCause(StockCause.Kind.GOODS_RECEIPT, "gr-1", 1), LOT.id(), LOT.producedOn(),
                        LOT.expiresOn(), AFTER, FIRST, null),
                new StockIssued(STORE, MILK, quantity("1.25"), Money.of(563), true,
                        new StockCause(StockCause.Kind.SALE, "sale-1", 1), LOT.id(), AFTER, PARTS,
                        new BatchOverride(BatchState.EXPIRED, "half price, customer knows"), DAY),
                new StockAdjusted(STORE, MILK, LOT.id(), quantity("-1.25"), Money.of(-563), Money.ZERO, "counted",
                        AFTER, COUNT, PARTS, TIME, null),
                new StockReserved(STORE, MILK, new ReservationId("r-1"), quantity("2"), AFTER),
                new StockUnreserved(STORE, MILK, new ReservationId("r-1"), quantity("2"), AFTER),
                new BatchQuarantined(STORE, MILK, LOT, quantity("1"), true, "recalled by the dairy", AFTER),
                new BatchReleased(STORE, MILK, LOT, quantity("1"), true, "tested", AFTER),
                new StockCounted(STORE, MILK, STOCKTAKE, LOT.id(), quantity("8"), quantity("8.75"),
                        quantity("-0.75"), TIME, new EmployeeId("wang"), 117, AFTER),
                new CountRevised(STORE, MILK, STOCKTAKE, LOT.id(), quantity("-0.5"), quantity("-0.25"),
                        new StockCause(StockCause.Kind.SALE, "sale-2", 1), AFTER),
                new StocktakeOpened(STOCKTAKE, STORE, StocktakeScope.ofSkus(List.of(MILK)), true,
                        new StocktakeTolerance(quantity("2"), Money.of(5_000))),
                new LinesCounted(STOCKTAKE, STORE, new EmployeeId("wang"), "PDA-3", "冷柜 · Cooler", TIME,
                        List.of(new CountedLine(3, MILK, "乳品", LOT.id(), quantity("8"), quantity("7.5"),
                                LOT.producedOn(), LOT.expiresOn()))),
                new StocktakeApproved(STOCKTAKE, STORE, new EmployeeId("li"), 1,
                        List.of(new VarianceCause(MILK, LOT.id(), VarianceCause.Kind.DAMAGED, "漏 · leaking"))),
                new StocktakeCancelled(STOCKTAKE, STORE, "wrong day"),
                new GoodsReceived(new GoodsReceiptId("gr-1"), STORE, null,
                        List.of(new ReceivedLine(1, MILK, quantity("20"), Money.of(450), null, LOT.id(), DAY,
                                DAY.plusDays(21), "(01)06901234567892(10)L2026-11(37)20")),
                        Money.of(9_000), new PurchaseOrderId("po-1")),
                sale(), taken(), new TransferDispatched(new TransferId("t-1"), STORE, new LocationId("W-1"), List
                        .of(new TransferredLine(1, MILK, quantity("1.25"), Money.of(563), LOT.id(), PARTS))));
    }

    private static SaleCompleted sale() {
        SoldLine line = new SoldLine(1, MILK, "乳品", quantity("1.25"), Money.of(1_980), Money.of(2_475), Money.of(75),
                Money.of(2_400), Money.of(563), LOT.id(), PARTS);
        return new SaleCompleted(new SaleId("sale-1"), new ReceiptNo("000123"), STORE, new RegisterId("R1"), null, null,
                TIME, DAY, List.of(line), List.of(new Tender(TenderMethod.CASH, Money.of(2_400), null)),
                Money.of(2_400), new ReservationId("r-1"), null);
    }

    private static ReturnAccepted taken() {
        ReturnedLine line = new ReturnedLine(1, MILK, "乳品", quantity("1.25"), Money.of(2_400), Money.of(563), true,
                LOT.id(), PARTS, true);
        return new ReturnAccepted(new ReturnId("ret-1"), new SaleId("sale-1"), STORE, new RegisterId("R1"), TIME, DAY,
                List.of(line), List.of(new Refund(TenderMethod.CASH, Money.of(2_400))), "sour", Money.of(2_400), null);
    }

    private static Quantity quantity(String decimal) {
        return Quantity.of(new BigDecimal(decimal));
    }
}
