package io.tillbook.command.store;

import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.CostLayer;
import io.tillbook.api.inventory.HandedOverLine;
import io.tillbook.api.inventory.ReservationEvent.ReservationCommitted;
import io.tillbook.api.inventory.ReservationEvent.ReservationExpired;
import io.tillbook.api.inventory.ReservationEvent.ReservationMade;
import io.tillbook.api.inventory.ReservationEvent.ReservationReleased;
import io.tillbook.api.inventory.ReservationId;
import io.tillbook.api.inventory.ReservedLine;
import io.tillbook.api.inventory.StockPart;
import io.tillbook.api.inventory.WriteOffEvent.GoodsWrittenOff;
import io.tillbook.api.inventory.WriteOffId;
import io.tillbook.api.inventory.WriteOffKind;
import io.tillbook.api.inventory.WrittenOffLine;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.kernel.SupplierId;
import io.tillbook.api.purchasing.GoodsReceiptId;
import io.tillbook.api.purchasing.PurchasingEvent.GoodsReturnedToSupplier;
import io.tillbook.api.purchasing.PurchasingEvent.ReceiptLinesReturned;
import io.tillbook.api.purchasing.SentBackLine;
import io.tillbook.api.purchasing.SupplierReturnId;
import io.tillbook.api.purchasing.SupplierReturnLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** What happens to goods beside being sold: promised, written off, sent back. */
final class GoodsSamples {
    private static final LocationId STORE = new LocationId("S-1");
    private static final Sku MILK = new Sku("MILK-1L");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final OffsetDateTime TIME = OffsetDateTime.parse("2026-11-22T09:31:07+08:00");
    private static final ReservationId RESERVATION = new ReservationId("r-1");
    private static final GoodsReceiptId RECEIPT = new GoodsReceiptId("gr-1");
    private static final SupplierReturnId SENT_BACK = new SupplierReturnId("sr-1");
    private static final Batch LOT = new Batch(new BatchId("L2026-11"), DAY, DAY.plusDays(21));
    private static final List<StockPart> PARTS = List
            .of(new StockPart(LOT, new CostLayer("gr-1/1", TIME), quantity("1.25"), Money.of(563)));

    private GoodsSamples() {}

    static List<Object> all() {
        return List.of(
                new ReservationMade(RESERVATION, STORE, TIME.plusHours(2),
                        List.of(new ReservedLine(1, MILK, quantity("2")))),
                new ReservationCommitted(RESERVATION, STORE,
                        List.of(new HandedOverLine(1, MILK, quantity("2"), quantity("1.25"), Money.of(563), PARTS)),
                        "sale-1"),
                new ReservationReleased(RESERVATION, STORE, "customer called"),
                new ReservationExpired(RESERVATION, STORE, TIME.plusHours(2)),
                new GoodsWrittenOff(new WriteOffId("wo-1"), STORE, WriteOffKind.EXPIRED, "过期 · expired",
                        List.of(new WrittenOffLine(1, MILK, quantity("1.25"), Money.of(563), LOT.id(), PARTS)),
                        Money.of(563)),
                new GoodsReturnedToSupplier(SENT_BACK, RECEIPT, STORE, new SupplierId("dairy"),
                        List.of(new SentBackLine(1, MILK, quantity("1.25"), Money.of(563), Money.of(600),
                                Money.of(37), LOT.id(), PARTS)),
                        "sour", Money.of(600), Money.of(563), Money.of(37)),
                new ReceiptLinesReturned(RECEIPT, SENT_BACK, List.of(new SupplierReturnLine(1, quantity("1.25")))));
    }

    private static Quantity quantity(String decimal) {
        return Quantity.of(new BigDecimal(decimal));
    }
}
