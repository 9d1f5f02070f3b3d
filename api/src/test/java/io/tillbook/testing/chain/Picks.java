package io.tillbook.testing.chain;

import io.tillbook.api.inventory.Batch;
import io.tillbook.api.kernel.BatchId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What somebody takes off a shelf, piece by piece. */
final class Picks {
    /**
     * Goods that are taken together.
     *
     * @param batch of which batch they are, wherever they go
     * @param isUnnamed whether the shelf had them as goods of no batch
     */
    record Pick(@Nullable Batch batch, long quantity, boolean isUnnamed) {
        private boolean goesOnWith(Pick next) {
            return isUnnamed == next.isUnnamed && Objects.equals(batch, next.batch);
        }
    }

    private final Lots lots;
    private final long unnamed;
    private final List<Pick> picks = new ArrayList<>();
    private long missing;

    Picks(Lots lots, long unnamed, long wanted) {
        this.lots = lots;
        this.unnamed = unnamed;
        this.missing = wanted;
    }

    /** What may be sold by itself on a day, what expires first first, then what is of no batch. */
    Picks sellable(LocalDate day) {
        lots.inOrder().stream().filter(lot -> !lot.isExpired(day)).forEach(lot -> add(lot.batch(), lot.free(), false));
        return add(null, unnamed, true);
    }

    /** What there is besides, whatever speaks against selling it. */
    Picks remaining() {
        lots.inOrder().forEach(lot -> add(lot.batch(), lot.quantity() - taken(lot.batch()), false));
        return this;
    }

    /** Goods of one batch, whether the books have them or not; perhaps they have them as goods of no batch. */
    Picks scanned(BatchId id, boolean orUnnamed) {
        Batch batch = lots.of(id).map(Lot::batch).orElse(Batch.named(id));
        add(batch, lots.of(id).map(Lot::quantity).orElse(0L), false);
        add(batch, orUnnamed ? unnamed : 0, true);
        return add(batch, missing, false);
    }

    /** All that was asked for; what is not there is of no batch. */
    List<Pick> all() {
        return add(null, missing, true).picks;
    }

    private Picks add(@Nullable Batch batch, long most, boolean isUnnamed) {
        long taken = Math.min(missing, most);
        if (taken > 0) {
            Pick pick = new Pick(batch, taken, isUnnamed);
            boolean goesOn = !picks.isEmpty() && picks.getLast().goesOnWith(pick);
            picks.add(goesOn ? new Pick(batch, taken + picks.removeLast().quantity(), isUnnamed) : pick);
            missing -= taken;
        }
        return this;
    }

    private long taken(Batch batch) {
        return picks.stream()
                .filter(pick -> !pick.isUnnamed() && batch.equals(pick.batch()))
                .mapToLong(Pick::quantity)
                .sum();
    }
}
