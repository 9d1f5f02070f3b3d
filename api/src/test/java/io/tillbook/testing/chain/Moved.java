package io.tillbook.testing.chain;

import io.tillbook.api.inventory.Batch;
import io.tillbook.api.kernel.BatchId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Goods that came or went, as counts see it.
 *
 * @param goods the goods by batch
 * @param at when it happened, whenever it is told
 * @param before what was there until then
 */
record Moved(List<Piece> goods, OffsetDateTime at, Before before) {
    /** Goods of a batch, or of none, that came (above zero) or went, in thousandths. */
    record Piece(@Nullable Batch batch, long quantity) {}

    /** Since when each batch is there, and what has been counted. */
    record Before(Map<BatchId, OffsetDateTime> since, Tallies tallies) {}

    /** How much of it somebody who counted later has seen, or missed. */
    long seenBy(Tally tally) {
        return goods.stream().filter(piece -> sees(tally, piece.batch())).mapToLong(Piece::quantity).sum();
    }

    private boolean sees(Tally tally, @Nullable Batch batch) {
        if (tally.batch() == null || batch == null) {
            return tally.batch() == null || tally.takesUnnamed();
        }
        return batch.id().equals(tally.batch()) || (tally.takesUnnamed() && isMisnamed(tally, batch.id()));
    }

    /** Whether goods cannot have been of a batch, since it came only afterwards, and so were of no known one. */
    private boolean isMisnamed(Tally tally, BatchId batch) {
        OffsetDateTime since = before.since().get(batch);
        return since != null && since.isAfter(at) && !before.tallies().hasCounted(tally, batch);
    }
}
