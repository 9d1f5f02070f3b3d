package io.tillbook.server.demo;

import io.tillbook.api.inventory.InventoryCommand.AdjustStock;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.transfers.DispatchLine;
import io.tillbook.api.transfers.TransferId;
import io.tillbook.api.transfers.TransfersCommand.DispatchTransfer;
import io.tillbook.server.demo.DemoSuppliers.DemoSupplier;
import io.tillbook.server.demo.goods.Shelf;
import io.tillbook.server.demo.goods.ShelfBatch;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The warehouse: twice a week it buys what it misses and sends the stores what they miss. */
final class DemoWarehouse {
    private static final LocalTime GOODS_IN = LocalTime.of(4, 0);
    private static final LocalTime GOODS_OUT = LocalTime.of(5, 30);
    private static final LocalTime EVENING = LocalTime.of(21, 0);
    private static final long WEEKS_OF_STORES = 5;
    private static final List<DemoProduct> KEPT = DemoAssortment.ALL.stream()
            .filter(product -> !product.kind().isDirect())
            .toList();

    private final Shelf shelf = new Shelf();
    private final DemoJournal journal;
    private final Supplies supplies;

    /**
     * Goods on their way.
     *
     * @param transfer the transfer
     * @param lots what it carries, by line number
     */
    record Load(TransferId transfer, Map<Integer, Carried> lots) {}

    /** A product's goods on a line of a transfer. */
    record Carried(DemoProduct product, ShelfBatch lot) {}

    DemoWarehouse(DemoJournal journal, RepeatableRandom random) {
        this.journal = journal;
        this.supplies = new Supplies(DemoChain.WAREHOUSE, shelf, journal, random);
    }

    /** Whether the warehouse sends on this day. */
    static boolean sendsOn(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.MONDAY || day.getDayOfWeek() == DayOfWeek.THURSDAY;
    }

    /** Buys what is missing, from each supplier. */
    void buy(LocalDate day) {
        LocalDateTime at = day.atTime(GOODS_IN);
        for (DemoSupplier supplier : DemoSuppliers.OF_WAREHOUSE) {
            at = at.plusMinutes(10);
            supplies.receive(at, supplier.id(), supplier.products(),
                    product -> Quantity.of(product.target().thousandths() / 1_000 * WEEKS_OF_STORES));
        }
    }

    /** Sends a store what it misses; nothing when it misses nothing. */
    List<Load> send(LocalDate day, LocationId store, Shelf storeShelf) {
        Map<Integer, Carried> lots = new TreeMap<>();
        for (DemoProduct product : KEPT) {
            Quantity missing = product.target().minus(storeShelf.onHand(product.sku()));
            shelf.takeUpTo(product.sku(), missing)
                    .forEach(lot -> lots.put(lots.size() + 1, new Carried(product, lot)));
        }
        if (lots.isEmpty()) {
            return List.of();
        }
        TransferId id = new TransferId("demo-" + store.value() + "-" + day);
        List<DispatchLine> lines = new ArrayList<>();
        lots.forEach((lineNo, carried) -> lines.add(new DispatchLine(lineNo, carried.product().sku(),
                carried.lot().quantity(), carried.lot().batch())));
        journal.dispatch(day.atTime(GOODS_OUT), new DispatchTransfer(id, DemoChain.WAREHOUSE, store, lines));
        return List.of(new Load(id, lots));
    }

    /** The last thing that happens: a box of tissues turns out to be squashed. */
    void closeTheBooks(LocalDate day) {
        DemoProduct tissues = KEPT.stream()
                .filter(product -> product.sku().value().equals("P21"))
                .findFirst()
                .orElseThrow();
        ShelfBatch one = shelf.takeUpTo(tissues.sku(), Quantity.of(1)).getFirst();
        journal.end(day.atTime(EVENING), new AdjustStock(DemoChain.WAREHOUSE, tissues.sku(), one.batch(),
                one.quantity().negated(), "破损 · Damaged"));
    }
}
