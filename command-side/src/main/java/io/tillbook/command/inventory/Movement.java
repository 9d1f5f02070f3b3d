package io.tillbook.command.inventory;

import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.BatchBalance;
import io.tillbook.api.inventory.InventoryEvent.CountRevised;
import io.tillbook.api.inventory.StockBalance;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.inventory.StockPart;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.command.kernel.Draft;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goods that have come in or gone out, as counts see it. Where they moved before they were counted but are known only
 * now, the count had seen their absence or presence already: its variance is something else than it had seemed, and
 * where the books were corrected by it they are corrected again.
 *
 * @param slices what came in (above zero) or went out, by batch
 * @param cause the document behind it
 * @param at when it happened
 */
record Movement(LocationId location, Sku sku, List<BatchSlice> slices, @Nullable StockCause cause,
        OffsetDateTime at) {
    /** Goods of one batch, or of none, came in. */
    static Movement in(LocationId location, Sku sku, @Nullable Batch batch, Quantity quantity,
            @Nullable StockCause cause, OffsetDateTime at) {
        return new Movement(location, sku, List.of(new BatchSlice(batch, quantity)), cause, at);
    }

    /** Goods went out. */
    static Movement out(LocationId location, Sku sku, List<StockPart> parts, @Nullable StockCause cause,
            OffsetDateTime at) {
        return new Movement(location, sku,
                parts.stream().map(part -> new BatchSlice(part.batch(), part.quantity().negated())).toList(), cause,
                at);
    }

    /**
     * Revises the counts that were taken after it. A correction by one of them happens when that was taken, so it is
     * late for still later counts only: this ends.
     *
     * @param before the stock without it
     */
    void reviseCounts(Draft draft, Stock before) {
        for (Count known : stock(draft).counts().takenAfter(at)) {
            Quantity late = seenBy(known, before);
            if (!late.isZero()) {
                stock(draft).counts()
                        .of(known.stocktake(), known.batchId())
                        .ifPresent(count -> revise(draft, count, late));
            }
        }
    }

    private void revise(Draft draft, Count count, Quantity late) {
        Stock stock = stock(draft);
        StockBalance unchanged = new StockBalance(stock.onHand(), stock.value(), stock.reserved(), null, null);
        draft.add(Stock.at(location, sku), new CountRevised(location, sku, count.stocktake(), count.batchId(), late,
                count.variance().minus(late), cause, unchanged));
        if (count.bookedAs() != null) {
            new Correction(location, sku, count.batch(), late.negated(), "known only after the stocktake",
                    new StockCause(StockCause.Kind.STOCKTAKE, count.stocktake().value(), count.bookedAs()),
                    count.countedAt()).apply(draft);
        }
    }

    /** How much of it a count had to see. */
    private Quantity seenBy(Count count, Stock before) {
        return slices.stream()
                .filter(slice -> isSeenBy(count, slice.batch(), before))
                .map(BatchSlice::quantity)
                .reduce(Quantity.ZERO, Quantity::plus);
    }

    private boolean isSeenBy(Count count, @Nullable Batch batch, Stock before) {
        BatchId counted = count.batchId();
        if (counted == null || batch == null) {
            return counted == null || count.carriesUnnamed();
        }
        return counted.equals(batch.id()) || (count.carriesUnnamed() && cannotBeOf(batch.id(), count, before));
    }

    /** Whether goods came from some other batch than the books have it, because this one came only after they went. */
    private boolean cannotBeOf(BatchId batch, Count count, Stock before) {
        return before.counts().of(count.stocktake(), batch).isEmpty()
                && before.batches()
                        .named(batch)
                        .map(BatchBalance::since)
                        .filter(since -> since.isAfter(at))
                        .isPresent();
    }

    private Stock stock(Draft draft) {
        return draft.of(Stock.at(location, sku));
    }
}
