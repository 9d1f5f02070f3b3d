package io.tillbook.command.inventory;

import io.tillbook.api.inventory.Batch;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.StocktakeId;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Goods that were counted, as far as movements that come to be known later have to know of it.
 *
 * @param stocktake what they were counted for
 * @param batch the batch, and what was last known of it; none where they were counted in total
 * @param countedAt when
 * @param variance counted less what the books should have had then
 * @param carriesUnnamed whether goods of no batch count as goods of this batch: of the first one that was counted
 * @param bookedAs the line as which the books were corrected by it; none while the stocktake is open
 */
public record Count(StocktakeId stocktake, @Nullable Batch batch, OffsetDateTime countedAt, Quantity variance,
        boolean carriesUnnamed, @Nullable Integer bookedAs) {
    boolean isOpen() {
        return bookedAs == null;
    }

    @Nullable
    BatchId batchId() {
        return batch == null ? null : batch.id();
    }

    boolean isOfBatch(@Nullable BatchId wanted) {
        return Objects.equals(batchId(), wanted);
    }

    boolean isOf(StocktakeId wanted, @Nullable BatchId of) {
        return stocktake.equals(wanted) && isOfBatch(of);
    }

    Count revised(Quantity now) {
        return new Count(stocktake, batch, countedAt, now, carriesUnnamed, bookedAs);
    }

    Count booked(int lineNo) {
        return new Count(stocktake, batch, countedAt, variance, carriesUnnamed, lineNo);
    }

    /** Of its batch more has become known. */
    Count knowing(Batch told) {
        Batch known = batch == null ? told : Batches.merged(told, batch);
        return new Count(stocktake, known, countedAt, variance, carriesUnnamed, bookedAs);
    }
}
