package io.tillbook.command.inventory;

import io.tillbook.api.kernel.BatchId;
import java.time.LocalDate;

/** From which batches goods are taken. */
sealed interface Picking {
    /**
     * From those that expire first, of those that may be sold by themselves.
     *
     * @param least the day on which they must not be expired
     */
    record FirstExpired(LocalDate least) implements Picking {}

    /**
     * From the batch that was scanned, whatever the books say of it.
     *
     * @param orUnnamed whether goods of no batch may be goods of this batch, because such goods need not name theirs
     */
    record Scanned(BatchId batch, boolean orUnnamed) implements Picking {}

    /** From whatever there is, first what may be sold by itself: goods that are missing were of some batch. */
    record AnyBatch(LocalDate least) implements Picking {}
}
