package io.tillbook.api.inventory;

import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Event;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.kernel.StocktakeId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
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
     * @param layer the cost layer they joined, where the product's cost is taken first in, first out
     * @param stockedOn the day they came, where there was nothing before them
     */
    record StockReceived(LocationId location, Sku sku, Quantity quantity, Money costMinor, Money varianceMinor,
            StockCause cause, @Nullable BatchId batch, @Nullable LocalDate producedOn, @Nullable LocalDate expiresOn,
            StockBalance after, @Nullable CostLayer layer, @Nullable LocalDate stockedOn) implements InventoryEvent {
        /** More goods came in that joined no cost layer. */
        public StockReceived(LocationId location, Sku sku, Quantity quantity, Money costMinor, Money varianceMinor,
                StockCause cause, @Nullable BatchId batch, @Nullable LocalDate producedOn,
                @Nullable LocalDate expiresOn, StockBalance after) {
            this(location, sku, quantity, costMinor, varianceMinor, cause, batch, producedOn, expiresOn, after, null,
                    null);
        }
    }

    /**
     * Goods went out.
     *
     * @param quantity how much, above zero
     * @param costMinor what they cost, in minor units
     * @param provisional whether part of them was not in the books, so that their cost is the last known one until the
     *     next goods come in
     * @param batch the batch that was named, or the only one they came from
     * @param parts which batches and cost layers gave how much at what cost; missing where there is neither
     * @param override why goods of this batch went out although it is not sold by itself
     * @param businessDay the day a sale, or what was handed over like one, counts for; missing where it is none
     */
    record StockIssued(LocationId location, Sku sku, Quantity quantity, Money costMinor, boolean provisional,
            StockCause cause, @Nullable BatchId batch, StockBalance after, @Nullable List<StockPart> parts,
            @Nullable BatchOverride override, @Nullable LocalDate businessDay) implements InventoryEvent {
        /** Goods went out that were of no batch or cost layer. */
        public StockIssued(LocationId location, Sku sku, Quantity quantity, Money costMinor, boolean provisional,
                StockCause cause, @Nullable BatchId batch, StockBalance after) {
            this(location, sku, quantity, costMinor, provisional, cause, batch, after, null, null, null);
        }

        /** Where the goods came from: at least one part, and all together {@code quantity} and {@code costMinor}. */
        public List<StockPart> goods() {
            return StockParts.of(parts, batch, quantity, costMinor);
        }
    }

    /**
     * The books were corrected.
     *
     * @param quantity how much was added (above zero) or taken away (below zero)
     * @param valueMinor change of the stock value, in minor units
     * @param varianceMinor as in {@link StockReceived}; zero when something was taken away
     * @param reason why, in words
     * @param cause the document that corrects them, where there is one
     * @param parts what was taken away of which batches and cost layers; missing where there is neither
     * @param effectiveAt when the goods had been found or missed, where the books are corrected later
     * @param stockedOn the day they were found, where there was nothing before them
     */
    record StockAdjusted(LocationId location, Sku sku, @Nullable BatchId batch, Quantity quantity, Money valueMinor,
            Money varianceMinor, String reason, StockBalance after, @Nullable StockCause cause,
            @Nullable List<StockPart> parts, @Nullable OffsetDateTime effectiveAt, @Nullable LocalDate stockedOn)
            implements InventoryEvent {
        /** The books of goods without batch or cost layer were corrected, by no document. */
        public StockAdjusted(LocationId location, Sku sku, @Nullable BatchId batch, Quantity quantity,
                Money valueMinor, Money varianceMinor, String reason, StockBalance after) {
            this(location, sku, batch, quantity, valueMinor, varianceMinor, reason, after, null, null, null, null);
        }
    }

    /** The stock fell below zero at a location that wants to be warned of it. */
    record StockWentNegative(LocationId location, Sku sku, StockBalance after) implements InventoryEvent {}

    /** Goods were promised to somebody: they are still there, but nobody else can have them. */
    record StockReserved(LocationId location, Sku sku, ReservationId reservation, Quantity quantity,
            StockBalance after) implements InventoryEvent {}

    /** Goods are not promised any more: they were handed over, or the promise is over. */
    record StockUnreserved(LocationId location, Sku sku, ReservationId reservation, Quantity quantity,
            StockBalance after) implements InventoryEvent {}

    /**
     * Goods of a batch must not be sold.
     *
     * @param quantity how much more of it
     * @param whole whether it is all of the batch, together with whatever of it still comes
     * @param reason why, in words
     */
    record BatchQuarantined(LocationId location, Sku sku, Batch batch, Quantity quantity, boolean whole, String reason,
            StockBalance after) implements InventoryEvent {}

    /**
     * Goods of a batch may be sold again.
     *
     * @param quantity how much of it
     * @param whole whether it is all of the batch
     * @param reason why, in words
     */
    record BatchReleased(LocationId location, Sku sku, Batch batch, Quantity quantity, boolean whole, String reason,
            StockBalance after) implements InventoryEvent {}

    /**
     * Goods were counted; the books stay as they are until the stocktake is approved.
     *
     * @param stocktake the stocktake they were counted for
     * @param batch the batch that was counted; none where the product is not counted by batches
     * @param counted how much there was
     * @param book how much the books had at that moment
     * @param variance counted less book
     * @param countedAt the moment
     * @param countedBy who counted
     * @param position how many events the stock had before
     */
    record StockCounted(LocationId location, Sku sku, StocktakeId stocktake, @Nullable BatchId batch,
            Quantity counted, Quantity book, Quantity variance, OffsetDateTime countedAt,
            @Nullable EmployeeId countedBy, long position, StockBalance after) implements InventoryEvent {}

    /**
     * A movement came to be known that happened before goods were counted, so the count differs from the books by
     * something else than it had seemed.
     *
     * @param stocktake the stocktake
     * @param batch the batch that was counted; none where the product is not counted by batches
     * @param late what came in (above zero) or went out
     * @param variance counted less what the books should have had
     * @param cause the document that came late
     */
    record CountRevised(LocationId location, Sku sku, StocktakeId stocktake, @Nullable BatchId batch, Quantity late,
            Quantity variance, @Nullable StockCause cause, StockBalance after) implements InventoryEvent {}
}
