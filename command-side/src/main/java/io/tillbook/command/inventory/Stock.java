package io.tillbook.command.inventory;

import io.tillbook.api.inventory.InventoryEvent;
import io.tillbook.api.inventory.InventoryEvent.StockAdjusted;
import io.tillbook.api.inventory.InventoryEvent.StockIssued;
import io.tillbook.api.inventory.InventoryEvent.StockReceived;
import io.tillbook.api.inventory.InventoryEvent.StockWentNegative;
import io.tillbook.api.inventory.StockBalance;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Rounding;
import io.tillbook.api.kernel.Sku;
import io.tillbook.command.kernel.StreamRef;
import io.tillbook.command.kernel.StreamType;

/**
 * Stock of one SKU at one location: quantity and value, never the average itself. Goods go out at
 * {@code R(value × q / onHand)}, the last of them with all value that is left, so that no stock means no value. Goods
 * that the books do not have go out at the cost last known; the next goods coming in settle them, and the difference
 * between their actual and that provisional cost is a variance, not stock value.
 *
 * @param onHand quantity, negative when more went out than the books had
 * @param value cost value in minor units; zero or below where {@code onHand} is negative
 * @param lastCost cost of one unit when it was last known
 */
public record Stock(Quantity onHand, Money value, UnitCost lastCost) {
    private static final int EVENTS_PER_SNAPSHOT = 100;

    /** How its stream folds. */
    public static final StreamType<Stock> STREAM = StreamType
            .of("stock", new Stock(Quantity.ZERO, Money.ZERO, UnitCost.UNKNOWN))
            .on(InventoryEvent.class, Stock::evolve)
            .snapshotEvery(EVENTS_PER_SNAPSHOT, Stock.class);

    /** The stream of a SKU's stock at a location. */
    public static StreamRef<Stock> at(LocationId location, Sku sku) {
        return STREAM.at(location, sku);
    }

    /** Whether a quantity is more than there is. */
    boolean isShortOf(Quantity quantity) {
        return quantity.exceeds(onHand);
    }

    /** What a quantity costs when it goes out now. */
    Money costOf(Quantity quantity) {
        if (!onHand.isPositive()) {
            return lastCost.of(quantity);
        }
        if (isShortOf(quantity)) {
            return value.plus(average().of(quantity.minus(onHand)));
        }
        return quantity.equals(onHand) ? value : average().of(quantity);
    }

    /** What a quantity costs that turns up without an invoice: the cost last known. */
    Money costOfMore(Quantity quantity) {
        return currentCost().of(quantity);
    }

    /**
     * The variance when goods come in now: actual less provisional cost of the part that went out before it was in the
     * books, in minor units.
     */
    Money varianceOf(Quantity quantity, Money cost) {
        if (!onHand.isNegative()) {
            return Money.ZERO;
        }
        Quantity owed = onHand.negated();
        Quantity settled = quantity.min(owed);
        Money actual = share(cost, settled, quantity);
        Money provisional = share(value.negated(), settled, owed);
        return actual.minus(provisional);
    }

    /** The balance after goods have gone out. */
    StockBalance less(Quantity quantity, Money cost) {
        return new StockBalance(onHand.minus(quantity), value.minus(cost));
    }

    /** The balance after goods have come in. */
    StockBalance plus(Quantity quantity, Money cost) {
        return new StockBalance(onHand.plus(quantity), value.plus(cost));
    }

    private UnitCost average() {
        return new UnitCost(value, onHand);
    }

    private UnitCost currentCost() {
        return onHand.isPositive() ? average() : lastCost;
    }

    private static Money share(Money amount, Quantity part, Quantity whole) {
        return part.equals(whole)
                ? amount
                : Money.of(Rounding.halfUp(amount.minor(), part.thousandths(), whole.thousandths()));
    }

    private static Stock evolve(Stock stock, InventoryEvent event) {
        return switch (event) {
            case StockReceived received -> stock.with(received.after(), stock.costAfter(received));
            case StockIssued issued -> stock.with(issued.after(), stock.currentCost());
            case StockAdjusted adjusted -> stock.with(adjusted.after(), stock.currentCost());
            case StockWentNegative _ -> stock;
        };
    }

    private Stock with(StockBalance balance, UnitCost cost) {
        return new Stock(balance.onHand(), balance.valueMinor(), cost);
    }

    /** Goods that a customer brings back cost what they cost when they were sold: that tells nothing new. */
    private UnitCost costAfter(StockReceived received) {
        return received.cause().kind() == StockCause.Kind.RETURN
                ? currentCost()
                : new UnitCost(received.costMinor(), received.quantity());
    }
}
