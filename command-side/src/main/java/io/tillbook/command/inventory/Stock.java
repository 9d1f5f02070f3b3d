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
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;
import java.time.LocalDate;
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
 * @param lastSoldOn the last day on which some of it was sold
 */
public record Stock(Quantity onHand, Money value, UnitCost lastCost, Quantity reserved, Batches batches,
        CostLayers layers, long events, @Nullable LocalDate lastSoldOn) {
    private static final int EVENTS_PER_SNAPSHOT = 100;

    /** Nothing has ever been there. */
    static final Stock NONE = new Stock(Quantity.ZERO, Money.ZERO, UnitCost.UNKNOWN, Quantity.ZERO, Batches.NONE,
            CostLayers.NONE, 0, null);

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
            case StockReceived received -> stock.with(event, stock.costAfter(received));
            case StockIssued issued -> stock.with(event, stock.currentCost()).soldOn(issued);
            case StockAdjusted _ -> stock.with(event, stock.currentCost());
            case StockWentNegative _,StockReserved _,StockUnreserved _ -> stock.with(event, stock.lastCost);
            case BatchQuarantined _,BatchReleased _ -> stock.with(event, stock.lastCost);
            case StockCounted _,CountRevised _ -> stock.with(event, stock.lastCost);
        };
    }

    private Stock with(InventoryEvent event, UnitCost cost) {
        StockBalance after = event.after();
        return new Stock(after.onHand(), after.valueMinor(), cost, after.promised(),
                batches.with(after.touchedBatches()), layers.with(after.touchedLayers()), events + 1, lastSoldOn);
    }

    private Stock soldOn(StockIssued issued) {
        boolean isSale = issued.cause().kind() == StockCause.Kind.SALE && issued.businessDay() != null;
        return isSale
                ? new Stock(onHand, value, lastCost, reserved, batches, layers, events, issued.businessDay())
                : this;
    }

    /** Goods that a customer brings back cost what they cost when they were sold: that tells nothing new. */
    private UnitCost costAfter(StockReceived received) {
        return received.cause().kind() == StockCause.Kind.RETURN
                ? currentCost()
                : new UnitCost(received.costMinor(), received.quantity());
    }
}
