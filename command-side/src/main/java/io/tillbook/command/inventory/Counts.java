package io.tillbook.command.inventory;

import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.BatchBalance;
import io.tillbook.api.inventory.InventoryEvent.CountRevised;
import io.tillbook.api.inventory.InventoryEvent.StockAdjusted;
import io.tillbook.api.inventory.InventoryEvent.StockCounted;
import io.tillbook.api.inventory.StockCause;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.StocktakeId;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The counts that a stock remembers, in the order in which they were taken: of each batch the newest that the books
 * were corrected by, and the newest that they may still be. Whatever moved before an older one does not matter any
 * more, because the newer one has seen what was there. Batches come and go for ever: of those that were not counted
 * again, the counts from more than {@value #REMEMBERED_DAYS} days before the newest one are forgotten.
 *
 * @param all the counts
 */
public record Counts(List<Count> all) {
    static final Counts NONE = new Counts(List.of());
    private static final int REMEMBERED_DAYS = 180;

    /** Takes a copy. */
    public Counts {
        all = List.copyOf(all);
    }

    /** The counts that something which happened at a moment had to be seen by. */
    List<Count> takenAfter(OffsetDateTime moment) {
        return all.isEmpty() ? all : all.stream().filter(count -> moment.isBefore(count.countedAt())).toList();
    }

    Optional<Count> of(StocktakeId stocktake, @Nullable BatchId batch) {
        return all.stream().filter(count -> count.isOf(stocktake, batch)).findFirst();
    }

    /** The count of a batch whose stocktake is open. */
    Optional<Count> open(@Nullable BatchId batch) {
        return all.stream().filter(count -> count.isOpen() && count.isOfBatch(batch)).findFirst();
    }

    /** Whether goods of no batch belong to a batch, for a stocktake that counts it now. */
    boolean carriesUnnamed(StocktakeId stocktake, @Nullable BatchId batch) {
        return all.stream()
                .noneMatch(count -> count.stocktake().equals(stocktake) && count.carriesUnnamed()
                        && !count.isOfBatch(batch));
    }

    Counts counted(StockCounted event, Batches batches) {
        BatchId counted = event.batch();
        Batch batch = counted == null ? null : known(batches, counted);
        Count taken = new Count(event.stocktake(), batch, event.countedAt(), event.variance(),
                carriesUnnamed(event.stocktake(), counted), null);
        return without(count -> count.isOpen() && count.isOfBatch(counted)).with(taken);
    }

    Counts revised(CountRevised event) {
        return changed(count -> count.isOf(event.stocktake(), event.batch()), count -> count.revised(event.variance()));
    }

    /** After an event has told of batches: what has become known of their dates outlives their goods. */
    Counts knowing(List<BatchBalance> touched) {
        Counts now = this;
        for (BatchBalance balance : all.isEmpty() ? List.<BatchBalance>of() : touched) {
            Batch told = balance.batch();
            now = now.changed(count -> count.isOfBatch(told.id()), count -> count.knowing(told));
        }
        return now;
    }

    /** After the books were corrected, perhaps by one of these counts. */
    Counts booked(StockAdjusted event) {
        StockCause cause = event.cause();
        return all.isEmpty() || cause == null || cause.kind() != StockCause.Kind.STOCKTAKE
                ? this
                : all.stream()
                        .filter(count -> count.isOpen() && count.stocktake().value().equals(cause.id()))
                        // Goods that were counted in total are taken from some batch, which says nothing here.
                        .filter(count -> count.batch() == null || count.isOfBatch(event.batch()))
                        .findFirst()
                        .map(count -> booked(count, cause.lineNo()))
                        .orElse(this);
    }

    private Counts booked(Count count, int lineNo) {
        Predicate<Count> isBookedToo = other -> !other.isOpen() && other.isOfBatch(count.batchId());
        Counts others = without(count::equals);
        return others.all.stream().filter(isBookedToo).anyMatch(other -> other.countedAt().isAfter(count.countedAt()))
                ? others
                : others.without(isBookedToo).with(count.booked(lineNo));
    }

    private static Batch known(Batches batches, BatchId id) {
        return batches.named(id).map(BatchBalance::batch).orElse(Batch.named(id));
    }

    private Counts with(Count count) {
        List<Count> more = new ArrayList<>(all);
        more.add(count);
        more.sort(Comparator.comparing(each -> each.countedAt().toInstant()));
        OffsetDateTime oldest = more.getLast().countedAt().minusDays(REMEMBERED_DAYS);
        more.removeIf(each -> !each.isOpen() && each.countedAt().isBefore(oldest));
        return new Counts(more);
    }

    private Counts without(Predicate<Count> gone) {
        return new Counts(all.stream().filter(gone.negate()).toList());
    }

    private Counts changed(Predicate<Count> wanted, UnaryOperator<Count> change) {
        return new Counts(all.stream().map(count -> wanted.test(count) ? change.apply(count) : count).toList());
    }
}
