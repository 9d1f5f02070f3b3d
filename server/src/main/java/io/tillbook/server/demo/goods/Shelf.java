package io.tillbook.server.demo.goods;

import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a location of the demo has, so that nothing is made up that the books would refuse. */
public final class Shelf {
    private final Map<Sku, List<ShelfBatch>> lots = new TreeMap<>();

    /** How much of a product is there. */
    public Quantity onHand(Sku sku) {
        return lots(sku).stream().map(ShelfBatch::quantity).reduce(Quantity.ZERO, Quantity::plus);
    }

    /** Puts goods of a product there. */
    public void put(Sku sku, ShelfBatch lot) {
        List<ShelfBatch> here = lots(sku);
        Optional<ShelfBatch> same = here.stream().filter(lot::isSameBatch).findFirst();
        same.ifPresent(here::remove);
        here.add(same.map(before -> before.with(before.quantity().plus(lot.quantity()))).orElse(lot));
        here.sort(ShelfBatch.FIRST_TO_EXPIRE);
    }

    /** Takes a quantity out of the first lot that has all of it. */
    public Optional<ShelfBatch> take(Sku sku, Quantity quantity) {
        Optional<ShelfBatch> from = lots(sku).stream().filter(lot -> !quantity.exceeds(lot.quantity())).findFirst();
        return from.map(lot -> takeFrom(sku, lot, quantity));
    }

    /** Takes a quantity out of as many lots as it needs, or all there is. */
    public List<ShelfBatch> takeUpTo(Sku sku, Quantity quantity) {
        List<ShelfBatch> taken = new ArrayList<>();
        Quantity left = quantity;
        for (ShelfBatch lot : List.copyOf(lots(sku))) {
            if (left.isPositive()) {
                taken.add(takeFrom(sku, lot, left.min(lot.quantity())));
                left = left.minus(taken.getLast().quantity());
            }
        }
        return taken;
    }

    /** The lot of a product that comes to its last day first. */
    public Optional<ShelfBatch> nearest(Sku sku) {
        return lots(sku).stream().findFirst();
    }

    /** Takes out what cannot be sold any more tomorrow. */
    public List<ShelfBatch> takeExpired(Sku sku, LocalDate today) {
        List<ShelfBatch> expired = lots(sku).stream().filter(lot -> lot.isExpiredAfter(today)).toList();
        lots(sku).removeAll(expired);
        return expired;
    }

    private ShelfBatch takeFrom(Sku sku, ShelfBatch lot, Quantity quantity) {
        List<ShelfBatch> here = lots(sku);
        Quantity rest = lot.quantity().minus(quantity);
        if (rest.isZero()) {
            here.remove(lot);
        } else {
            here.set(here.indexOf(lot), lot.with(rest));
        }
        return lot.with(quantity);
    }

    private List<ShelfBatch> lots(Sku sku) {
        return lots.computeIfAbsent(sku, _ -> new ArrayList<>());
    }
}
