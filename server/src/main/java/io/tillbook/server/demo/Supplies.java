package io.tillbook.server.demo;

import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.SupplierId;
import io.tillbook.api.purchasing.GoodsReceiptId;
import io.tillbook.api.purchasing.GoodsReceiptLine;
import io.tillbook.api.purchasing.PurchasingCommand.ReceiveGoods;
import io.tillbook.server.demo.goods.Shelf;
import io.tillbook.server.demo.goods.ShelfBatch;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Goods that suppliers bring to a location, up to what it wants to have. */
final class Supplies {
    /** Costs move by so many percent up and down. */
    private static final int COST_MOVES_PERCENT = 4;
    private static final long PERCENT = 100;

    private final LocationId location;
    private final Shelf shelf;
    private final DemoJournal journal;
    private final RepeatableRandom random;

    Supplies(LocationId location, Shelf shelf, DemoJournal journal, RepeatableRandom random) {
        this.location = location;
        this.shelf = shelf;
        this.journal = journal;
        this.random = random;
    }

    /**
     * Receives what is missing.
     *
     * @param supplier who brings it
     * @param target how much of a product there should be afterwards
     */
    void receive(LocalDateTime at, String supplier, List<DemoProduct> products,
            Function<DemoProduct, Quantity> target) {
        List<GoodsReceiptLine> lines = new ArrayList<>();
        for (DemoProduct product : products) {
            Quantity missing = target.apply(product).minus(shelf.onHand(product.sku()));
            // The first to expire would go unsold if every small gap was filled at once.
            if (missing.thousandths() * 3 >= target.apply(product).thousandths()) {
                lines.add(line(lines.size() + 1, product, wholeUnits(missing), at.toLocalDate()));
            }
        }
        if (!lines.isEmpty()) {
            String id = "demo-" + location.value() + "-" + supplier + "-" + at.toLocalDate();
            journal.receive(at, new ReceiveGoods(new GoodsReceiptId(id), location, new SupplierId(supplier), lines));
        }
    }

    private GoodsReceiptLine line(int lineNo, DemoProduct product, Quantity quantity, LocalDate today) {
        LocalDate producedOn = product.expires() ? today.minusDays(age(product)) : null;
        LocalDate expiresOn = producedOn == null ? null : producedOn.plusDays(product.shelfLifeDays());
        BatchId batch = producedOn == null
                ? null
                : new BatchId(product.sku().value() + "-" + producedOn.format(DateTimeFormatter.BASIC_ISO_DATE));
        shelf.put(product.sku(), new ShelfBatch(batch, expiresOn, quantity));
        return new GoodsReceiptLine(lineNo, product.sku(), quantity, cost(product), null, batch, producedOn,
                expiresOn);
    }

    /** Fresh goods are made the day before; others have been on their way for a while. */
    private long age(DemoProduct product) {
        return product.kind().isDirect() ? 1 : 7L + random.below(14);
    }

    private Money cost(DemoProduct product) {
        long moved = random.between(-COST_MOVES_PERCENT, COST_MOVES_PERCENT);
        return Money.of(product.cost().minor() * (PERCENT + moved) / PERCENT);
    }

    private static Quantity wholeUnits(Quantity quantity) {
        return Quantity.of((quantity.thousandths() + 999) / 1_000);
    }
}
