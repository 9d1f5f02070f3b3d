package io.tillbook.testing.chain;

import io.tillbook.api.inventory.CostLayer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Costs at moving average. */
final class AverageCosts implements Costs {
    private final MovingAverage average = new MovingAverage();

    @Override
    public void in(long quantity, long cost, @Nullable CostLayer layer, boolean broughtBack) {
        average.in(quantity, cost, broughtBack);
    }

    @Override
    public void found(long quantity, CostLayer layer) {
        average.counted(quantity);
    }

    @Override
    public List<Piece> out(long quantity, @Nullable String layer) {
        return List.of(new Piece(null, quantity, average.out(quantity)));
    }

    @Override
    public long quantity() {
        return average.balance().onHand().thousandths();
    }

    @Override
    public long worth(long quantity) {
        return average.worth(quantity);
    }

    @Override
    public long value() {
        return average.balance().valueMinor().minor();
    }

    @Override
    public List<String> layers() {
        return List.of();
    }
}
