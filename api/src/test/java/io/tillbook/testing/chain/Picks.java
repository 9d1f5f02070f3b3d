package io.tillbook.testing.chain;

import io.tillbook.api.inventory.Batch;
import io.tillbook.api.kernel.BatchId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody takes off a shelf, piece by piece. */
final class Picks {
    /**
     * Goods that are taken together.
     *
     * @param batch of which batch they are, wherever they go
     * @param isUnnamed whether the shelf had them as goods of no batch
     * @param isQuarantined whether they are taken out of quarantine, and so go back into it wherever they arrive
     */
    record Pick(@Nullable Batch batch, long quantity, boolean isUnnamed, boolean isQuarantined) {
        private boolean goesOnWith(Pick next) {
            return of(0).equals(next.of(0));
        }

        private Pick of(long other) {
            return new Pick(batch, other, isUnnamed, isQuarantined);
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
        lots.inOrder().stream().filter(lot -> !lot.isExpired(day)).forEach(this::free);
        return unnamed(null, unnamed);
    }

    /** What there is besides, whatever speaks against selling it. */
    Picks remaining() {
        lots.inOrder().forEach(lot -> free(lot).quarantined(lot));
        return this;
    }

    /** Goods of one batch, whether the books have them or not; perhaps they have them as goods of no batch. */
    Picks scanned(BatchId id, boolean orUnnamed) {
        Batch batch = lots.known(id);
        lots.of(id).ifPresent(lot -> free(lot).quarantined(lot));
        unnamed(batch, orUnnamed ? unnamed : 0);
        return add(new Pick(batch, missing, false, lots.of(id).filter(Lot::isHeld).isPresent()));
    }

    /** All that was asked for; what is not there is of no batch. */
    List<Pick> all() {
        return unnamed(null, missing).picks;
    }

    private Picks free(Lot lot) {
        return add(new Pick(lot.batch(), lot.free() - taken(lot.batch()), false, false));
    }

    private Picks quarantined(Lot lot) {
        return add(new Pick(lot.batch(), lot.quarantined(), false, true));
    }

    private Picks unnamed(@Nullable Batch batch, long most) {
        return add(new Pick(batch, most, true, false));
    }

    private Picks add(Pick most) {
        long taken = Math.min(missing, most.quantity());
        if (taken > 0) {
            boolean goesOn = !picks.isEmpty() && picks.getLast().goesOnWith(most);
            picks.add(most.of(taken + (goesOn ? picks.removeLast().quantity() : 0)));
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
