package io.tillbook.testing.chain;

import io.tillbook.api.inventory.Batch;
import io.tillbook.api.kernel.BatchId;
import io.tillbook.api.kernel.StocktakeId;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The counts of one shelf that still matter: of each batch the newest one, and the newest one that was booked. A count
 * sees what was there, so a movement from before it that is told only afterwards is part of what it found to differ.
 */
final class Tallies {
    private final List<Tally> tallies = new ArrayList<>();

    Tallies copy() {
        Tallies copy = new Tallies();
        copy.tallies.addAll(tallies);
        return copy;
    }

    /** The newest count of a batch, or of all, that is not booked. */
    Optional<Tally> open(@Nullable BatchId batch) {
        return tallies.stream().filter(tally -> !tally.isBooked() && tally.isOfBatch(batch)).findFirst();
    }

    /** Goods of no batch are counted with the batch that a stocktake counts first. */
    boolean takesUnnamed(StocktakeId stocktake, @Nullable BatchId batch) {
        return tallies.stream()
                .noneMatch(tally -> tally.isOf(stocktake) && tally.takesUnnamed() && !tally.isOfBatch(batch));
    }

    /** Whether the stocktake of a count has counted some batch too. */
    boolean hasCounted(Tally of, BatchId batch) {
        return tallies.stream().anyMatch(tally -> tally.isOfTheSameStocktake(of) && tally.isOfBatch(batch));
    }

    /** Counts are remembered in the order in which they were taken; a later one of the same goods is worth more. */
    void add(Tally counted) {
        tallies.removeIf(tally -> !tally.isBooked() && tally.isOfBatch(counted.batch()));
        tallies.add(counted);
        sort();
    }

    /** A count is in the books now; of two of the same goods the later one stays. */
    void booked(Tally now) {
        List<Tally> others = tallies.stream()
                .filter(tally -> tally != now && tally.isBooked() && tally.isOfBatch(now.batch()))
                .toList();
        tallies.remove(now);
        if (others.stream().noneMatch(tally -> tally.at().isAfter(now.at()))) {
            tallies.removeAll(others);
            tallies.add(now);
            sort();
        }
    }

    List<Tally> takenAfter(OffsetDateTime moment) {
        return tallies.stream().filter(tally -> moment.isBefore(tally.at())).toList();
    }

    void learn(Batch batch) {
        tallies.forEach(tally -> tally.learn(batch));
    }

    boolean isKept(Tally tally) {
        return tallies.contains(tally);
    }

    private void sort() {
        tallies.sort(Comparator.comparing(tally -> tally.at().toInstant()));
    }
}
