package io.tillbook.api.inventory;

import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What happened to the stock of one SKU at one location. Each event carries the balance after it, so that a figure in
 * the history explains itself and a fold can be checked against it.
 */
public sealed interface InventoryEvent extends Event {
    /** Where. */
    LocationId location();

    /** What. */
    Sku sku();

    /** Stock after the event. */
    StockBalance after();

    /**
     * Goods came in.
     *
     * @param quantity how much, above zero
     * @param costMinor what they cost, in minor units
     * @param varianceMinor the part of that cost that did not become stock value because it settled goods issued below
     *     zero at another cost: actual less provisional cost, in minor units
     */
    record StockReceived(LocationId location, Sku sku, Quantity quantity, Money costMinor, Money varianceMinor,
            StockCause cause, @Nullable BatchId batch, @Nullable LocalDate producedOn, @Nullable LocalDate expiresOn,
            StockBalance after) implements InventoryEvent {}

    /**
     * Goods went out.
     *
     * @param quantity how much, above zero
     * @param costMinor what they cost, in minor units
     * @param provisional whether part of them was not in the books, so that their cost is the last known one until the
     *     next goods come in
     */
    record StockIssued(LocationId location, Sku sku, Quantity quantity, Money costMinor, boolean provisional,
            StockCause cause, @Nullable BatchId batch, StockBalance after) implements InventoryEvent {}

    /**
     * The books were corrected.
     *
     * @param quantity how much was added (above zero) or taken away (below zero)
     * @param valueMinor change of the stock value, in minor units
     * @param varianceMinor as in {@link StockReceived}; zero when something was taken away
     * @param reason why, in words
     */
    record StockAdjusted(LocationId location, Sku sku, @Nullable BatchId batch, Quantity quantity, Money valueMinor,
            Money varianceMinor, String reason, StockBalance after) implements InventoryEvent {}

    /** The stock fell below zero at a location that wants to be warned of it. */
    record StockWentNegative(LocationId location, Sku sku, StockBalance after) implements InventoryEvent {}
}
