package io.tillbook.server.demo;

import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.server.demo.goods.Shelf;
import io.tillbook.server.demo.pricing.Picked;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Fills baskets from what is on the shelf. */
final class Basket {
    private static final int[] DEMAND = DemoAssortment.ALL.stream().mapToInt(DemoProduct::demand).toArray();
    private static final int[] LINES = {0, 24, 26, 20, 14, 10, 6};
    private static final int[] PIECES = {0, 70, 20, 10};

    private final Shelf shelf;
    private final RepeatableRandom random;

    Basket(Shelf shelf, RepeatableRandom random) {
        this.shelf = shelf;
        this.random = random;
    }

    /** Different products, all of them there; none when luck finds only empty places. */
    List<Picked> fill() {
        List<Picked> picked = new ArrayList<>();
        Set<Sku> chosen = new HashSet<>();
        int wanted = random.weighted(LINES);
        for (int attempt = 0; attempt < 2 * wanted && picked.size() < wanted; attempt++) {
            DemoProduct product = DemoAssortment.ALL.get(random.weighted(DEMAND));
            if (chosen.add(product.sku())) {
                shelf.take(product.sku(), quantity(product))
                        .ifPresent(lot -> picked.add(new Picked(product.sku(), lot)));
            }
        }
        return picked;
    }

    private Quantity quantity(DemoProduct product) {
        return switch (product.kind()) {
            case FRUIT -> Quantity.ofThousandths(5L * random.between(60, 360));
            case APPAREL -> Quantity.of(1);
            case FRESH, PACKAGED -> Quantity.of(random.weighted(PIECES));
        };
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }
}
