package io.tillbook.command.inventory;

import io.tillbook.api.inventory.CostLayer;
import io.tillbook.api.inventory.LayerBalance;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Rounding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cost layers of one stock, the oldest first. Goods go out of the oldest unless they are of a known one; its last
 * unit takes all value that is left of it.
 *
 * @param all the layers; those of which nothing is left are not among them
 */
public record CostLayers(List<LayerBalance> all) {
    static final CostLayers NONE = new CostLayers(List.of());

    private static final Comparator<LayerBalance> OLDEST_FIRST = Comparator
            .comparing((LayerBalance each) -> each.layer().since().toInstant())
            .thenComparing(each -> each.layer().id());

    /** Takes a copy. */
    public CostLayers {
        all = List.copyOf(all);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /**
     * What a quantity costs and which layers it comes from, oldest first; less than asked for where they run out.
     *
     * @param wanted the id of the layer that is taken before the oldest, while there is something of it
     */
    List<CostSlice> oldest(Quantity quantity, @Nullable String wanted) {
        List<CostSlice> slices = new ArrayList<>();
        Quantity missing = quantity;
        for (LayerBalance balance : wantedFirst(wanted)) {
            Quantity taken = missing.min(balance.quantity());
            if (taken.isPositive()) {
                slices.add(new CostSlice(balance.layer(), taken, share(balance, taken)));
                missing = missing.minus(taken);
            }
        }
        return slices;
    }

    /** A layer with more in it. */
    LayerBalance more(CostLayer layer, Quantity quantity, Money value) {
        return all.stream()
                .filter(each -> each.layer().id().equals(layer.id()))
                .findFirst()
                .map(each -> new LayerBalance(each.layer(), each.quantity().plus(quantity),
                        each.valueMinor().plus(value)))
                .orElseGet(() -> new LayerBalance(layer, quantity, value));
    }

    /** The layers that slices are taken from, as they are then. */
    List<LayerBalance> less(List<CostSlice> slices) {
        return slices.stream()
                .filter(slice -> slice.layer() != null)
                .flatMap(slice -> all.stream()
                        .filter(each -> each.layer().equals(slice.layer()))
                        .map(each -> new LayerBalance(each.layer(), each.quantity().minus(slice.quantity()),
                                each.valueMinor().minus(slice.cost()))))
                .toList();
    }

    /** These layers, as an event has left some of them. */
    CostLayers with(List<LayerBalance> touched) {
        if (touched.isEmpty()) {
            return this;
        }
        List<LayerBalance> next = new ArrayList<>(all);
        for (LayerBalance balance : touched) {
            next.removeIf(each -> each.layer().id().equals(balance.layer().id()));
            if (balance.quantity().isPositive()) {
                next.add(balance);
            }
        }
        next.sort(OLDEST_FIRST);
        return new CostLayers(next);
    }

    private List<LayerBalance> wantedFirst(@Nullable String wanted) {
        return wanted == null
                ? all
                : all.stream().sorted(Comparator.comparing(each -> !each.layer().id().equals(wanted))).toList();
    }

    private static Money share(LayerBalance balance, Quantity taken) {
        return taken.equals(balance.quantity())
                ? balance.valueMinor()
                : Money.of(Rounding.halfUp(balance.valueMinor().minor(), taken.thousandths(),
                        balance.quantity().thousandths()));
    }
}
