package io.tillbook.command.inventory;

import io.tillbook.api.catalog.NegativeStock;
import io.tillbook.api.inventory.InventoryEvent.StockIssued;
import io.tillbook.api.inventory.InventoryEvent.StockReceived;
import io.tillbook.api.inventory.InventoryEvent.StockWentNegative;
import io.tillbook.api.inventory.InventoryRejection.InsufficientStock;
import io.tillbook.api.inventory.StockBalance;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.command.catalog.Catalog;
import io.tillbook.command.kernel.Draft;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.States;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How other slices move stock: the only place where stock events are made. */
public final class StockLedger {
    private StockLedger() {}

    /**
     * Goods to move.
     *
     * @param quantity how much, above zero
     * @param batch of which batch, where it is known
     * @param cause what moves them
     */
    public record Goods(LocationId location, Sku sku, Quantity quantity, @Nullable BatchId batch, StockCause cause) {
        StreamRef<Stock> stock() {
            return Stock.at(location, sku);
        }
    }

    /**
     * The dates of a batch, where they are known.
     *
     * @param producedOn when it was made
     * @param expiresOn the last day on which it may be sold
     */
    public record BatchDates(@Nullable LocalDate producedOn, @Nullable LocalDate expiresOn) {
        /** Nothing is known. */
        public static final BatchDates UNKNOWN = new BatchDates(null, null);
    }

    /**
     * Rule: a location that blocks negative stock has all that is asked for.
     *
     * @param requested what all lines of the command take together, by SKU
     */
    public static Optional<InsufficientStock> shortage(States states, LocationId location,
            Map<Sku, Quantity> requested) {
        if (Catalog.open(states, location).negativeStock() != NegativeStock.BLOCK) {
            return Optional.empty();
        }
        return requested.entrySet()
                .stream()
                .filter(line -> states.of(Stock.at(location, line.getKey())).isShortOf(line.getValue()))
                .findFirst()
                .map(line -> new InsufficientStock(location, line.getKey(), line.getValue(),
                        states.of(Stock.at(location, line.getKey())).onHand()));
    }

    /** Takes goods out and returns what they cost, in minor units. */
    public static Money issue(Draft draft, Goods goods) {
        Stock stock = draft.of(goods.stock());
        Money cost = stock.costOf(goods.quantity());
        StockBalance after = stock.less(goods.quantity(), cost);
        draft.add(goods.stock(), new StockIssued(goods.location(), goods.sku(), goods.quantity(), cost,
                stock.isShortOf(goods.quantity()), goods.cause(), goods.batch(), after));
        warnWhenNegative(draft, goods.location(), goods.sku(), stock, after);
        return cost;
    }

    /** Puts goods in at a cost in minor units. */
    public static void receive(Draft draft, Goods goods, Money cost, BatchDates dates) {
        Stock stock = draft.of(goods.stock());
        Money variance = stock.varianceOf(goods.quantity(), cost);
        StockBalance after = stock.plus(goods.quantity(), cost.minus(variance));
        draft.add(goods.stock(), new StockReceived(goods.location(), goods.sku(), goods.quantity(), cost, variance,
                goods.cause(), goods.batch(), dates.producedOn(), dates.expiresOn(), after));
    }

    static void warnWhenNegative(Draft draft, LocationId location, Sku sku, Stock before, StockBalance after) {
        boolean crossed = !before.onHand().isNegative() && after.onHand().isNegative();
        if (crossed && Catalog.open(draft, location).negativeStock() == NegativeStock.WARN) {
            draft.add(Stock.at(location, sku), new StockWentNegative(location, sku, after));
        }
    }
}
