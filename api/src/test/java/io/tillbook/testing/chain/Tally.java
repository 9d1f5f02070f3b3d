package io.tillbook.testing.chain;

import io.tillbook.api.inventory.Batch;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.StocktakeId;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Goods of a shelf that were counted, as the auditor notes it. */
final class Tally {
    private final StocktakeId stocktake;
    private final @Nullable BatchId batch;
    private final OffsetDateTime at;
    private final boolean takesUnnamed;
    private long difference;
    private boolean isBooked;
    private @Nullable Batch known;

    /**
     * @param batch the batch that was counted; none where all was
     * @param takesUnnamed whether goods of no batch are counted as goods of this one
     * @param difference counted less what the books had, in thousandths
     */
    Tally(StocktakeId stocktake, @Nullable Batch batch, OffsetDateTime at, boolean takesUnnamed, long difference) {
        this.stocktake = stocktake;
        this.batch = batch == null ? null : batch.id();
        this.known = batch;
        this.at = at;
        this.takesUnnamed = takesUnnamed;
        this.difference = difference;
    }

    @Nullable
    BatchId batch() {
        return batch;
    }

    OffsetDateTime at() {
        return at;
    }

    boolean takesUnnamed() {
        return takesUnnamed;
    }

    long difference() {
        return difference;
    }

    boolean isBooked() {
        return isBooked;
    }

    /** The batch that was counted, by what was last known of it. */
    @Nullable
    Batch known() {
        return known;
    }

    boolean isOf(StocktakeId wanted) {
        return stocktake.equals(wanted);
    }

    boolean isOfTheSameStocktake(Tally other) {
        return isOf(other.stocktake);
    }

    boolean isOfBatch(@Nullable BatchId wanted) {
        return Objects.equals(batch, wanted);
    }

    /** Something came or went before the count and was not in the books then. */
    void revise(long late) {
        difference -= late;
    }

    /** The books are corrected by it. */
    void book() {
        isBooked = true;
    }

    /** The books have goods of a batch, perhaps the one that was counted. */
    void learn(Batch batch) {
        if (known != null && isOfBatch(batch.id())) {
            known = Lot.merged(batch, known);
        }
    }
}
