package io.tillbook.command.inventory;

import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.BatchBalance;
import io.tillbook.api.kernel.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes a quantity out of the batches of a stock, in the order in which they are sold. */
final class Picker {
    private final Stock stock;
    private final List<BatchSlice> slices = new ArrayList<>();
    private Quantity missing;

    private Picker(Stock stock, Quantity quantity) {
        this.stock = stock;
        this.missing = quantity;
    }

    /** The batches that a quantity is taken from; all together they are the quantity, whatever there is. */
    static List<BatchSlice> pick(Stock stock, Quantity quantity, Picking picking) {
        Picker picker = new Picker(stock, quantity);
        switch (picking) {
            case Picking.Scanned scanned -> picker.takeScanned(scanned);
            case Picking.FirstExpired first -> picker.takeSellable(first.least());
            case Picking.AnyBatch whatever -> picker.takeSellable(whatever.least()).takeTheRest();
        }
        picker.take(null, picker.missing);
        return picker.slices;
    }

    private void takeScanned(Picking.Scanned scanned) {
        Optional<BatchBalance> known = stock.batches().named(scanned.batch());
        Batch batch = known.map(BatchBalance::batch).orElse(Batch.named(scanned.batch()));
        known.ifPresent(this::takeAll);
        if (scanned.orUnnamed()) {
            // What the till has seen is of this batch, though the books did not know it.
            add(new BatchSlice(batch, missing.min(stock.withoutBatch()), false, true));
        }
        add(new BatchSlice(batch, missing, known.filter(BatchBalance::held).isPresent(), false));
    }

    private Picker takeSellable(LocalDate least) {
        stock.batches()
                .all()
                .stream()
                .filter(each -> !each.batch().isExpiredOn(least))
                .forEach(this::takeFree);
        take(null, missing.min(stock.withoutBatch()));
        return this;
    }

    private void takeTheRest() {
        stock.batches().all().forEach(this::takeAll);
    }

    /** What is not quarantined goes first. */
    private void takeAll(BatchBalance balance) {
        takeFree(balance);
        add(new BatchSlice(balance.batch(), missing.min(balance.quarantined()), true, false));
    }

    private void takeFree(BatchBalance balance) {
        take(balance.batch(), missing.min(balance.free().minus(taken(balance.batch()))));
    }

    private void take(@Nullable Batch batch, Quantity quantity) {
        add(new BatchSlice(batch, quantity));
    }

    private void add(BatchSlice slice) {
        if (slice.quantity().isPositive()) {
            boolean goesOn = !slices.isEmpty() && slices.getLast().isOfTheSame(slice);
            slices.add(goesOn ? slices.removeLast().plus(slice.quantity()) : slice);
            missing = missing.minus(slice.quantity());
        }
    }

    private Quantity taken(Batch batch) {
        return slices.stream()
                .filter(slice -> slice.touches(batch))
                .map(BatchSlice::quantity)
                .reduce(Quantity.ZERO, Quantity::plus);
    }
}
