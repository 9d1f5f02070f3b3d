package io.tillbook.server.demo;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Quantity;
import io.tillbook.api.kernel.Sku;
import io.tillbook.api.sales.SaleLine;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Fills baskets from what is on the shelf. */
final class Basket {
    private static final int[] DEMAND = DemoAssortment.ALL.stream().mapToInt(DemoProduct::demand).toArray();
    private static final List<String> CATEGORIES = DemoAssortment.ALL.stream()
            .map(DemoProduct::category)
            .distinct()
            .toList();
    private static final int[] LINES = {0, 24, 26, 20, 14, 10, 6};
    private static final int[] PIECES = {0, 70, 20, 10};
    private static final int CATEGORY_OF_THE_WEEK_PERCENT = 10;
    private static final int WEEKEND_APPAREL_PERCENT = 15;
    private static final int LAST_DAY_PERCENT = 30;
    private static final long PERCENT = 100;

    private final Shelf shelf;
    private final RepeatableRandom random;
    private final LocalDate today;

    Basket(Shelf shelf, RepeatableRandom random, LocalDate today) {
        this.shelf = shelf;
        this.random = random;
        this.today = today;
    }

    /** Lines of different products, all of them there; none when luck finds only empty places. */
    List<SaleLine> fill() {
        List<SaleLine> lines = new ArrayList<>();
        Set<Sku> chosen = new HashSet<>();
        int wanted = random.weighted(LINES);
        for (int attempt = 0; attempt < 2 * wanted && lines.size() < wanted; attempt++) {
            DemoProduct product = DemoAssortment.ALL.get(random.weighted(DEMAND));
            if (chosen.add(product.sku())) {
                shelf.take(product.sku(), quantity(product))
                        .ifPresent(lot -> lines.add(line(lines.size() + 1, product, lot)));
            }
        }
        return lines;
    }

    private Quantity quantity(DemoProduct product) {
        return switch (product.kind()) {
            case FRUIT -> Quantity.ofThousandths(5L * random.between(60, 360));
            case APPAREL -> Quantity.of(1);
            case FRESH, PACKAGED -> Quantity.of(random.weighted(PIECES));
        };
    }

    private SaleLine line(int lineNo, DemoProduct product, ShelfBatch lot) {
        SaleLine full =
                new SaleLine(lineNo, product.sku(), lot.quantity(), product.price(), null, null, lot.batch(), null);
        long discount = full.gross().minor() * discountPercent(product, lot) / PERCENT;
        return discount == 0
                ? full
                : new SaleLine(lineNo, product.sku(), lot.quantity(), product.price(), null, Money.of(discount),
                        lot.batch(), null);
    }

    private int discountPercent(DemoProduct product, ShelfBatch lot) {
        if (Objects.equals(lot.expiresOn(), today)) {
            return LAST_DAY_PERCENT;
        }
        if (product.kind() == DemoProduct.Kind.APPAREL && isWeekend(today)) {
            return WEEKEND_APPAREL_PERCENT;
        }
        return product.category().equals(categoryOfTheWeek()) ? CATEGORY_OF_THE_WEEK_PERCENT : 0;
    }

    private String categoryOfTheWeek() {
        long week = ChronoUnit.WEEKS.between(LocalDate.EPOCH, today);
        return CATEGORIES.get((int) (week % CATEGORIES.size()));
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }
}
