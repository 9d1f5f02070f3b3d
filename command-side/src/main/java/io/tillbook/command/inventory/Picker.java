package io.tillbook.command.inventory;

import io.tillbook.api.inventory.Batch;
import io.tillbook.api.inventory.BatchBalance;
import io.tillbook.api.kernel.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
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
            case Picking.Whatever whatever -> picker.takeSellable(whatever.least()).takeTheRest();
        }
        picker.take(null, picker.missing);
        return picker.slices;
    }

    private void takeScanned(Picking.Scanned scanned) {
        stock.batches().named(scanned.batch()).ifPresent(each -> takeUpTo(each, BatchBalance::onHand));
        if (scanned.orUnnamed()) {
            take(null, missing.min(stock.withoutBatch()));
        }
        take(stock.batches().named(scanned.batch()).map(BatchBalance::batch).orElse(Batch.named(scanned.batch())),
                missing);
    }

    private Picker takeSellable(LocalDate least) {
        stock.batches()
                .all()
                .stream()
                .filter(each -> !each.batch().isExpiredOn(least))
                .forEach(each -> takeUpTo(each, BatchBalance::free));
        take(null, missing.min(stock.withoutBatch()));
        return this;
    }

    private void takeTheRest() {
        stock.batches()
                .all()
                .forEach(each -> takeUpTo(each, balance -> balance.onHand().minus(taken(balance.batch()))));
    }

    private void takeUpTo(BatchBalance balance, Function<BatchBalance, Quantity> most) {
        take(balance.batch(), missing.min(most.apply(balance)));
    }

    private void take(@Nullable Batch batch, Quantity quantity) {
        if (quantity.isPositive()) {
            Quantity before = !slices.isEmpty() && Objects.equals(slices.getLast().batch(), batch)
                    ? slices.removeLast().quantity()
                    : Quantity.ZERO;
            slices.add(new BatchSlice(batch, before.plus(quantity)));
            missing = missing.minus(quantity);
        }
    }

    private Quantity taken(Batch batch) {
        return slices.stream()
                .filter(slice -> batch.equals(slice.batch()))
                .map(BatchSlice::quantity)
                .reduce(Quantity.ZERO, Quantity::plus);
    }
}
