package io.tillbook.query.testing;

import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.BatchBalance;
import io.tillbook.api.inventory.InventoryEvent.BatchQuarantined;
import io.tillbook.api.inventory.InventoryEvent.StockIssued;
import io.tillbook.api.inventory.InventoryEvent.StockReceived;
import io.tillbook.api.inventory.InventoryEvent.StockReserved;
import io.tillbook.api.inventory.ReservationId;
import io.tillbook.api.inventory.StockBalance;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.inventory.StockPart;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shelves of batches: makes the stock events of what is put on them and taken from them, all at one cost per unit. */
public final class BatchShelf {

    private final HistoryBuilder history;
    private final Map<String, List<BatchBalance>> batches = new HashMap<>();
    private final Map<String, StockBalance> balances = new HashMap<>();
    private final OffsetDateTime since;

    /**
     * @param since when all batches came
     */
    public BatchShelf(HistoryBuilder history, OffsetDateTime since) {
        this.history = history;
        this.since = since;
    }

    /** Goods of a batch at a cost of one minor unit for each thousandth. */
    public static StockPart part(@Nullable Batch batch, long thousandths) {
        return new StockPart(batch, null, Quantity.ofThousandths(thousandths), Money.of(thousandths));
    }

    /** Puts goods on the shelf. */
    public void in(LocationId location, Sku sku, StockCause cause, boolean quarantined, StockPart part) {
        Batch batch = Objects.requireNonNull(part.batch());
        StockBalance after = after(location, sku, part, 1, quarantined ? part.quantity() : Quantity.ZERO);
        history.add(stream(location, sku), new StockReceived(location, sku, part.quantity(), part.costMinor(),
                Money.ZERO, cause, batch.id(), batch.producedOn(), batch.expiresOn(), after));
    }

    /** Takes goods from the shelf. */
    public void out(LocationId location, Sku sku, StockCause cause, StockPart part) {
        StockBalance after = after(location, sku, part, -1, Quantity.ZERO);
        history.add(stream(location, sku), new StockIssued(location, sku, part.quantity(), part.costMinor(), false,
                cause, null, after, List.of(part), null, since.toLocalDate()));
    }

    /** Quarantines a batch. */
    public void quarantine(LocationId location, Sku sku, Batch batch, String reason) {
        Quantity all = onHand(location, sku, batch);
        BatchBalance held = new BatchBalance(batch, since, all, all, true);
        history.add(stream(location, sku),
                new BatchQuarantined(location, sku, batch, all, true, reason, touched(location, sku, held)));
    }

    /** Promises goods to somebody. */
    public void reserve(LocationId location, Sku sku, String reservation, long thousandths) {
        StockBalance before = balances.getOrDefault(stream(location, sku), StockBalance.NONE);
        Quantity quantity = Quantity.ofThousandths(thousandths);
        StockBalance after = new StockBalance(before.onHand(), before.valueMinor(), quantity, null, null);
        balances.put(stream(location, sku), after);
        history.add(stream(location, sku),
                new StockReserved(location, sku, new ReservationId(reservation), quantity, after));
    }

    /** How much there is of a batch. */
    public Quantity onHand(LocationId location, Sku sku, Batch batch) {
        return batches.getOrDefault(stream(location, sku), List.of())
                .stream()
                .filter(each -> each.batch().id().equals(batch.id()))
                .map(BatchBalance::onHand)
                .reduce(Quantity.ZERO, Quantity::plus);
    }

    private StockBalance after(LocationId location, Sku sku, StockPart part, int sign, Quantity quarantined) {
        Batch batch = Objects.requireNonNull(part.batch());
        Quantity more = Quantity.ofThousandths(sign * part.quantity().thousandths());
        BatchBalance before = batches.getOrDefault(stream(location, sku), List.of())
                .stream()
                .filter(each -> each.batch().id().equals(batch.id()))
                .findFirst()
                .orElse(new BatchBalance(batch, since, Quantity.ZERO, Quantity.ZERO, false));
        BatchBalance balance = new BatchBalance(batch, since, before.onHand().plus(more),
                before.quarantined().plus(quarantined), before.held());
        StockBalance stock = balances.getOrDefault(stream(location, sku), StockBalance.NONE);
        balances.put(stream(location, sku),
                new StockBalance(stock.onHand().plus(more), stock.valueMinor().plus(Money.of(more.thousandths())),
                        stock.reserved(), null, null));
        return touched(location, sku, balance);
    }

    private StockBalance touched(LocationId location, Sku sku, BatchBalance balance) {
        List<BatchBalance> all = new ArrayList<>(batches.getOrDefault(stream(location, sku), List.of()));
        all.removeIf(each -> each.batch().id().equals(balance.batch().id()));
        all.add(balance);
        batches.put(stream(location, sku), all);
        StockBalance stock = balances.getOrDefault(stream(location, sku), StockBalance.NONE);
        return new StockBalance(stock.onHand(), stock.valueMinor(), stock.reserved(), List.of(balance), null);
    }

    private static String stream(LocationId location, Sku sku) {
        return "stock-" + location.value() + "/" + sku.value();
    }
}
