package io.tillbook.command.inventory;

import io.tillbook.api.inventory.InventoryEvent;
import io.tillbook.api.inventory.InventoryEvent.BatchQuarantined;
import io.tillbook.api.inventory.InventoryEvent.BatchReleased;
import io.tillbook.api.inventory.InventoryEvent.CountRevised;
import io.tillbook.api.inventory.InventoryEvent.StockAdjusted;
import io.tillbook.api.inventory.InventoryEvent.StockCounted;
import io.tillbook.api.inventory.InventoryEvent.StockIssued;
import io.tillbook.api.inventory.InventoryEvent.StockReceived;
import io.tillbook.api.inventory.InventoryEvent.StockReserved;
import io.tillbook.api.inventory.InventoryEvent.StockUnreserved;
import io.tillbook.api.inventory.InventoryEvent.StockWentNegative;
import io.tillbook.api.inventory.StockBalance;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.kernel.StocktakeId;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Stock of one SKU at one location: quantity and value, never the average itself, and what they consist of.
 *
 * @param onHand quantity, negative when more went out than the books had
 * @param value cost value in minor units; zero or below where {@code onHand} is negative
 * @param lastCost cost of one unit when it was last known
 * @param reserved how much is promised to somebody
 * @param batches what of it is of which batch; the rest is of none
 * @param layers what came in at which cost, where the product's cost is taken first in, first out; otherwise none
 * @param events how many events have been folded
 * @param turnover since when it has not moved
 * @param counts the counts that movements which come to be known late have to revise
 */
public record Stock(Quantity onHand, Money value, UnitCost lastCost, Quantity reserved, Batches batches,
        CostLayers layers, long events, LastMovements turnover, Counts counts) {
    private static final int EVENTS_PER_SNAPSHOT = 100;

    /** Nothing has ever been there. */
    static final Stock NONE = new Stock(Quantity.ZERO, Money.ZERO, UnitCost.UNKNOWN, Quantity.ZERO, Batches.NONE,
            CostLayers.NONE, 0, LastMovements.NONE, Counts.NONE);

    /** How its stream folds. */
    public static final StreamType<Stock> STREAM = StreamType.of("stock", NONE)
            .on(InventoryEvent.class, Stock::evolve)
            .snapshotEvery(EVENTS_PER_SNAPSHOT, Stock.class);

    /** The stream of a SKU's stock at a location. */
    public static StreamRef<Stock> at(LocationId location, Sku sku) {
        return STREAM.at(location, sku);
    }

    /** How much is of no batch; negative where goods went out that the books did not have. */
    public Quantity withoutBatch() {
        return onHand.minus(batches.onHand());
    }

    /**
     * What can be sold: on hand less reserved, quarantined and expired.
     *
     * @param least the day on which a batch must not be expired
     */
    public Quantity available(LocalDate least) {
        return onHand.minus(reserved).minus(batches.quarantined()).minus(batches.expired(least));
    }

    /**
     * How much the books have of what is counted for a stocktake.
     *
     * @param batch the batch that is counted; none where all is. Goods that went out of no batch, because the books had
     *     none of them, were goods of the batch that is counted first.
     */
    public Quantity bookFor(StocktakeId stocktake, @Nullable BatchId batch) {
        if (batch == null) {
            return onHand;
        }
        Quantity named = batches.onHandOf(batch);
        return counts.carriesUnnamed(stocktake, batch) ? named.plus(withoutBatch()) : named;
    }

    /** The newest count of a batch, or of all, by which the books may still be corrected. */
    public Optional<Count> openCount(@Nullable BatchId batch) {
        return counts.open(batch);
    }

    /** What a quantity, above zero, is worth at the cost of now, in minor units. */
    public Money worth(Quantity quantity) {
        return currentCost().of(quantity);
    }

    /** Whether a quantity is more than there is. */
    boolean isShortOf(Quantity quantity) {
        return quantity.exceeds(onHand);
    }

    /** What one unit is worth now, or was when that was last known. */
    UnitCost currentCost() {
        if (!layers.isEmpty()) {
            return new UnitCost(layers.all().getLast().valueMinor(), layers.all().getLast().quantity());
        }
        return onHand.isPositive() ? new UnitCost(value, onHand) : lastCost;
    }

    private static Stock evolve(Stock stock, InventoryEvent event) {
        return switch (event) {
            case StockReceived received ->
                stock.with(event, stock.costAfter(received)).moved(stock.turnover.stocked(received.stockedOn()));
            case StockIssued issued ->
                stock.with(event, stock.currentCost()).moved(stock.turnover.sold(issued.businessDay()));
            case StockAdjusted adjusted -> stock.with(event, stock.currentCost())
                    .moved(stock.turnover.stocked(adjusted.stockedOn()))
                    .booked(adjusted);
            case StockWentNegative _,StockReserved _,StockUnreserved _ -> stock.with(event, stock.lastCost);
            case BatchQuarantined _,BatchReleased _ -> stock.with(event, stock.lastCost);
            case StockCounted counted ->
                stock.with(event, stock.lastCost).remembering(stock.counts.counted(counted, stock.batches));
            case CountRevised revised -> stock.with(event, stock.lastCost).remembering(stock.counts.revised(revised));
        };
    }

    private Stock with(InventoryEvent event, UnitCost cost) {
        StockBalance after = event.after();
        return new Stock(after.onHand(), after.valueMinor(), cost, after.promised(),
                batches.with(after.touchedBatches()), layers.with(after.touchedLayers()), events + 1, turnover,
                counts.knowing(after.touchedBatches()));
    }

    private Stock booked(StockAdjusted event) {
        return remembering(counts.booked(event));
    }

    private Stock remembering(Counts now) {
        return now.equals(counts)
                ? this
                : new Stock(onHand, value, lastCost, reserved, batches, layers, events, turnover, now);
    }

    private Stock moved(LastMovements now) {
        return now.equals(turnover)
                ? this
                : new Stock(onHand, value, lastCost, reserved, batches, layers, events, now, counts);
    }

    /** Goods that a customer brings back cost what they cost when they left: that tells nothing new. */
    private UnitCost costAfter(StockReceived received) {
        StockCause.Kind brought = received.cause().kind();
        return brought == StockCause.Kind.RETURN || brought == StockCause.Kind.REDEMPTION
                ? currentCost()
                : new UnitCost(received.costMinor(), received.quantity());
    }
}
