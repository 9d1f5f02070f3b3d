package io.tillbook.server.demo;

import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a location of the demo has, so that nothing is made up that the books would refuse. */
final class Shelf {
    private final Map<Sku, List<Lot>> lots = new TreeMap<>();

    Quantity onHand(Sku sku) {
        return lots(sku).stream().map(Lot::quantity).reduce(Quantity.ZERO, Quantity::plus);
    }

    void put(Sku sku, Lot lot) {
        List<Lot> here = lots(sku);
        Optional<Lot> same = here.stream().filter(lot::isSameBatch).findFirst();
        same.ifPresent(here::remove);
        here.add(same.map(before -> before.with(before.quantity().plus(lot.quantity()))).orElse(lot));
        here.sort(Lot.FIRST_TO_EXPIRE);
    }

    /** Takes a quantity out of the first lot that has all of it. */
    Optional<Lot> take(Sku sku, Quantity quantity) {
        Optional<Lot> from = lots(sku).stream().filter(lot -> !quantity.exceeds(lot.quantity())).findFirst();
        return from.map(lot -> takeFrom(sku, lot, quantity));
    }

    /** Takes a quantity out of as many lots as it needs, or all there is. */
    List<Lot> takeUpTo(Sku sku, Quantity quantity) {
        List<Lot> taken = new ArrayList<>();
        Quantity left = quantity;
        for (Lot lot : List.copyOf(lots(sku))) {
            if (left.isPositive()) {
                taken.add(takeFrom(sku, lot, left.min(lot.quantity())));
                left = left.minus(taken.getLast().quantity());
            }
        }
        return taken;
    }

    /** Takes out what cannot be sold any more tomorrow. */
    List<Lot> takeExpired(Sku sku, LocalDate today) {
        List<Lot> expired = lots(sku).stream().filter(lot -> lot.isExpiredAfter(today)).toList();
        lots(sku).removeAll(expired);
        return expired;
    }

    private Lot takeFrom(Sku sku, Lot lot, Quantity quantity) {
        List<Lot> here = lots(sku);
        Quantity rest = lot.quantity().minus(quantity);
        if (rest.isZero()) {
            here.remove(lot);
        } else {
            here.set(here.indexOf(lot), lot.with(rest));
        }
        return lot.with(quantity);
    }

    private List<Lot> lots(Sku sku) {
        return lots.computeIfAbsent(sku, _ -> new ArrayList<>());
    }
}
