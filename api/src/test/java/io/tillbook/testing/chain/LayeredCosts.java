package io.tillbook.testing.chain;

import io.tillbook.api.inventory.CostLayer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Costs first in, first out, by the rule's own words: the oldest layer goes first, unless another is named, and takes
 * all its value with the last unit; what is not there goes out at what a unit of the newest layer costs, or cost last;
 * what comes in first settles what is owed at the cost it went out at.
 */
final class LayeredCosts implements Costs {
    private static final class Layer {
        private final CostLayer tag;
        private long quantity;
        private long value;

        Layer(CostLayer tag, long quantity, long value) {
            this.tag = tag;
            this.quantity = quantity;
            this.value = value;
        }
    }

    private final List<Layer> layers = new ArrayList<>();
    private long quantity;
    private long value;
    private long lastValue;
    private long lastQuantity = 1_000;

    @Override
    public void in(long more, long cost, @Nullable CostLayer layer, boolean broughtBack) {
        rememberNewest();
        settle(more, cost, layer);
        if (!broughtBack) {
            lastValue = cost;
            lastQuantity = more;
        }
    }

    @Override
    public void found(long more, CostLayer layer) {
        rememberNewest();
        settle(more, atLastCost(more), layer);
    }

    @Override
    public List<Piece> out(long wanted, @Nullable String first) {
        rememberNewest();
        List<Piece> pieces = new ArrayList<>();
        long missing = wanted;
        while (missing > 0 && !layers.isEmpty()) {
            Layer next = layers.stream()
                    .filter(layer -> layer.tag.id().equals(first))
                    .findFirst()
                    .orElse(layers.getFirst());
            long taken = Math.min(missing, next.quantity);
            long cost = taken == next.quantity ? next.value : share(next.value, taken, next.quantity);
            pieces.add(new Piece(next.tag, taken, cost));
            next.quantity -= taken;
            next.value -= cost;
            missing -= taken;
            layers.removeIf(layer -> layer.quantity == 0);
        }
        if (missing > 0) {
            pieces.add(new Piece(null, missing, atLastCost(missing)));
        }
        quantity -= wanted;
        value -= pieces.stream().mapToLong(Piece::cost).sum();
        return pieces;
    }

    @Override
    public long quantity() {
        return quantity;
    }

    @Override
    public long worth(long thousandths) {
        rememberNewest();
        return atLastCost(thousandths);
    }

    @Override
    public long value() {
        return value;
    }

    @Override
    public List<String> layers() {
        return layers.stream()
                .map(layer -> layer.tag.since().toInstant() + " " + layer.quantity + " " + layer.value)
                .toList();
    }

    private void settle(long more, long cost, @Nullable CostLayer layer) {
        long owed = Math.max(0, -quantity);
        long settled = Math.min(more, owed);
        long variance = settled == 0 ? 0 : share(cost, settled, more) - share(-value, settled, owed);
        quantity += more;
        value += cost - variance;
        if (layer != null && quantity > 0) {
            add(layer, owed == 0 ? more : quantity, owed == 0 ? cost : value);
        }
    }

    private void add(CostLayer tag, long more, long cost) {
        for (Layer layer : layers) {
            if (layer.tag.id().equals(tag.id())) {
                layer.quantity += more;
                layer.value += cost;
                return;
            }
        }
        layers.add(new Layer(tag, more, cost));
        layers.sort(Comparator.comparing((Layer layer) -> layer.tag.since().toInstant())
                .thenComparing(layer -> layer.tag.id()));
    }

    private void rememberNewest() {
        if (!layers.isEmpty()) {
            lastValue = layers.getLast().value;
            lastQuantity = layers.getLast().quantity;
        }
    }

    private long atLastCost(long thousandths) {
        return share(lastValue, thousandths, lastQuantity);
    }

    private static long share(long amount, long part, long whole) {
        return BigDecimal.valueOf(amount)
                .multiply(BigDecimal.valueOf(part))
                .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
